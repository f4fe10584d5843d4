// Package locale holds every text of Offhours, in English and in Arabic.
//
// The files en.json and ar.json have the same keys. A text is a string, or an
// object of CLDR plural categories where it counts something; {name} stands for
// a value. The extension reads the same two files.
//
// Languages fall back to English. A region only decides about digits: Arabic is
// written with ٠١٢٣ in Egypt and where no region is named, and with 0123 in Morocco.
// What is typed or copied (codes, commands, addresses) has Latin digits everywhere.
package locale
