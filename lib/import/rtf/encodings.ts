// Encodings by their numbers in Rich Text Format. Microsoft, RTF Specification 1.9.1, 2008.

/** By the number of a font's "\\fcharset". */
export const CHARSETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
/** Code pages whose names are not "windows-" and the number. */
export const CODE_PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8',
  20866: 'koi8-r',
};
