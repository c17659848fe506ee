// A sixth of the gallery's pages.
import { checkShare } from './testing/check-share.ts'

checkShare(4, 6)
