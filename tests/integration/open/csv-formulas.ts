/** Fields of a CSV file (RFC 4180) that a spreadsheet would take for formulas; a number may be negative. */
export function findFormulas(csv: string): string[] {
  const fields = csv.replace(/^\ufeff/, '').match(/"[^"]*(?:""[^"]*)*"|[^,\r\n]+/g) ?? [];
  return fields.filter((field) => /^"?[=+\-@\t\r＝＋－＠]/.test(field) && !/^-?[\d.]+$/.test(field));
}
