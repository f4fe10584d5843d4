// Lets Firefox look for new add-ons in the system's folders (8) before it starts. Without it an existing profile hears of
// Offhours only in passing: the add-on then begins without the right to see any site, and never opens its first page.
pref("extensions.startupScanScopes", 8);
