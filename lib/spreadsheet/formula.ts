/**
 * Whether Excel or LibreOffice would take a text for a formula when a CSV file is opened (OWASP,
 * "CSV injection"). Blanks before the sign and its full-width forms count, since some programs
 * drop or fold them. Used both ways: what the writer marks, the reader unmarks.
 */
export function startsLikeFormula(text: string): boolean {
  return /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text);
}
