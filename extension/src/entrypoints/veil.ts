import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hangVeil } from '@/enforcer/page/veil';

/** In a page of a host on which some places are open and others closed: hides it before it can paint, until it is judged. */
export default defineUnlistedScript(hangVeil);
