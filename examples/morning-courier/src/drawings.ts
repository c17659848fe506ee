// The paper's drawings: line art, made of a few strokes, in the colours of the page.
import { html } from './html.ts'
import type { Html } from './html.ts'

const hatch = (count: number, y: number, step: number): string =>
  Array.from({ length: count }, (_none, index) => {
    const dip = [0, 5, 2, 7, 3][index % 5] ?? 0
    return `M0 ${y + index * step}q60 ${-6 - dip} 120 0t120 0 120 0 120 0 120 0 120 0`
  }).join('')

/** A brass drum with its pen, and the water rising in the line that it draws. */
const gauge = html`<svg
  class="drawing"
  viewBox="0 0 720 380"
  role="img"
  aria-label="A drum gauge drawing a rising line"
>
  <rect width="720" height="380" class="ground" />
  <path
    class="hair"
    d="M60 90H470M60 130H470M60 170H470M60 210H470M60 250H470M60 290H470M110 60V320M170 60V320M230 60V320M290 60V320M350 60V320M410 60V320"
  />
  <path
    class="ink2"
    d="M60 250q14-34 28 0t28 0 28-6 28 0 28-10 28 2 28-14 28 2 28-16 28 0 28-20 28-2 28-24 28-4 24-30"
  />
  <path class="ink" d="M470 50h90q34 8 34 140t-34 140h-90q34-8 34-140t-34-140z" />
  <ellipse class="ink fill" cx="562" cy="190" rx="34" ry="140" />
  <ellipse class="ink" cx="562" cy="190" rx="13" ry="54" />
  <path class="ink" d="M60 60H470M60 320H470M456 128l-46-66M410 62v-34M398 28h24" />
  <circle class="ink fill" cx="456" cy="130" r="5" />
  <path class="hair" d="M575 60q20 20 22 120M578 90q12 20 14 90M640 40v300M650 40v300" />
  <path class="ink" d="M630 340h30l8 16h-46z" />
</svg>`

const ferry = html`<svg
  class="drawing"
  viewBox="0 0 720 300"
  role="img"
  aria-label="A ferry at night"
>
  <rect width="720" height="300" class="ground" />
  <circle class="moon" cx="590" cy="70" r="30" />
  <path class="ink fill" d="M120 190h470l-34 52H160z" />
  <path class="ink fill" d="M170 150h350v40H170zM210 116h230v34H210zM300 70h46v46h-46z" />
  <path class="ink" d="M300 84h46M470 150V96M470 100l40 50" />
  <path
    class="ink2"
    d="M190 170h16M222 170h16M254 170h16M286 170h16M318 170h16M350 170h16M382 170h16M414 170h16M446 170h16M478 170h16M232 133h12M262 133h12M292 133h12M322 133h12M352 133h12M382 133h12M412 133h12"
  />
  <path class="hair" d="${hatch(6, 252, 9)}" />
  <path class="ink2" d="M560 256h60M574 266h34M566 276h46" />
</svg>`

const tram = html`<svg
  class="drawing"
  viewBox="0 0 720 300"
  role="img"
  aria-label="A tram at night"
>
  <rect width="720" height="300" class="ground" />
  <path
    class="hair"
    d="M0 40H720M360 40l-34 40h68zM40 250V110h60v140M110 250V80h50v170M600 250V96h60v154M670 250V130h40v120M56 130h10v14H56zM78 130h10v14H78zM56 164h10v14H56zM124 104h10v14h-10zM124 140h10v14h-10zM616 120h10v14h-10zM638 120h10v14h-10zM616 160h10v14h-10z"
  />
  <path class="ink fill" d="M190 104q0-24 24-24h292q24 0 24 24v126H190z" />
  <path
    class="ink2 lit"
    d="M212 110h60v56h-60zM286 110h60v56h-60zM376 110h60v56h-60zM450 110h60v56h-60z"
  />
  <path
    class="ink"
    d="M190 186h340M360 104v126M250 250a16 16 0 1 0 .1 0M470 250a16 16 0 1 0 .1 0M0 266H720M0 274H720"
  />
</svg>`

const drawings: Readonly<Record<'gauge' | 'ferry' | 'tram', Html>> = { gauge, ferry, tram }

export function drawingOf(name: keyof typeof drawings | undefined): Html | undefined {
  return name === undefined ? undefined : drawings[name]
}

export const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img" aria-label="The Morning Courier">
<rect width="64" height="64" rx="6" fill="#7a1f2b"/>
<g fill="none" stroke="#fffdf9" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"><path d="M10 42h44M16 50h32"/><path d="M18 42a14 14 0 0 1 28 0"/><path d="M32 14v7M13 22l5 5M51 22l-5 5"/></g></svg>
`
