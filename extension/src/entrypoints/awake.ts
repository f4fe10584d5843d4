import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { awake } from '@/enforcer/page/veil';

/** In every platform page from when the background has been awake until the browser ends: the browser forgets it then. */
export default defineUnlistedScript(awake);
