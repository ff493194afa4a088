/**
 * Whether 16 digits are a bank card's: a range of the schemes used here (Visa 4, Mastercard 51–55 and 2221–2720, Mir
 * 2200–2204, Belkart 9112) and a check digit by Luhn (ISO/IEC 7812-1).
 */
export function isCardNumber(digits: string): boolean {
  if (!/^(?:4|5[1-5]|2[2-7]|6[0-9]|9112)\d+$/.test(digits) || digits.length !== 16) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
