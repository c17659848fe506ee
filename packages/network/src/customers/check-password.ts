// Which passwords are taken. The rules are NIST SP 800-63B's: length, and a list of the commonest. Pure.
import { memberIdKey } from './customer.ts'

/** The fewest characters that each secret may have. */
export const secretLengthMin = { password: 10, recovery_phrase: 12 } as const
const passwordLengthMax = 1000

export type PasswordFault = 'too_short' | 'too_long' | 'too_weak'

/** What is wrong with a password, or undefined. Characters are counted as people count them: code points. */
export function findPasswordFault(
  password: string,
  owner: { readonly email: string; readonly memberId: string },
): PasswordFault | undefined {
  const fault = findLengthFault(password, secretLengthMin.password)
  if (fault !== undefined) return fault
  const folded = password.normalize('NFKC').toLowerCase()
  const own = [owner.email, owner.email.split('@')[0] ?? '', owner.memberId].map(memberIdKey)
  if (own.includes(folded)) return 'too_weak'
  return commonest.has(folded) || isMonotonous(folded) ? 'too_weak' : undefined
}

/** The same for a recovery phrase, which only has to be long. */
export function findRecoveryPhraseFault(phrase: string): PasswordFault | undefined {
  return findLengthFault(phrase, secretLengthMin.recovery_phrase)
}

function findLengthFault(text: string, lengthMin: number): 'too_short' | 'too_long' | undefined {
  if (text.length > passwordLengthMax) return 'too_long'
  return Array.from(text).length < lengthMin ? 'too_short' : undefined
}

/** One or two characters over and over, or a run such as 1234567890. */
function isMonotonous(text: string): boolean {
  if (new Set(text).size <= 2) return true
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  const steps = new Set(points.slice(1).map((point, index) => point - (points[index] ?? 0)))
  return steps.size === 1
}

// From published lists of leaked passwords: the commonest that are long enough to be tried.
const commonest: ReadonlySet<string> = new Set(
  (
    '1234567890 0123456789 12345678910 123456789a 123456789q 987654321a 1234512345 1231231231 1234554321 ' +
    '0987654321 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc q1w2e3r4t5 q1w2e3r4t5y6 qwertyuiop qwertyuiop123 ' +
    'qwerty1234 qwerty12345 qwerty123456 qwertzuiop azertyuiop asdfghjkl1 asdfghjkl; asdfghjklö zxcvbnm123 ' +
    'password12 password123 password1234 password12345 password123456 passw0rd123 p@ssw0rd123 p@ssword123 ' +
    'passwordpassword mypassword mypassword1 yourpassword newpassword password01 password2020 password2021 ' +
    'password2022 password2023 password2024 password2025 password2026 administrator adminadmin admin12345 ' +
    'admin123456 welcome123 welcome1234 letmein123 letmein1234 iloveyou12 iloveyou123 iloveyou1234 ' +
    'iloveyousomuch princess123 sunshine123 football123 baseball123 superman123 dragon1234 monkey12345 ' +
    'michael123 jennifer123 abcdefghij abcdefghi1 abcd123456 abcde12345 abc1234567 abc123456789 a123456789 ' +
    'aa12345678 aaa1234567 q123456789 changeme123 changemenow testtest12 test123456 test1234567 testing123 ' +
    'secret1234 secret12345 computer123 internet123 samsung123 google1234 facebook123 linkedin123 ' +
    'hallo12345 passwort123 passwort1234 geheim1234 motdepasse motdepasse1 contraseña contrasena1 ' +
    'contrasena123 correcthorsebatterystaple 147258369a 1472583690 147852369a 159753456852 741852963a ' +
    'summer2024 summer2025 winter2025 spring2026 tallystick tallystick1 tallystick123'
  ).split(' '),
)
