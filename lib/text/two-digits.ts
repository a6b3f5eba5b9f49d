/** A month, day, hour or minute with its leading zero; what has more digits stays as it is. */
export const twoDigits = (value: string | number): string => String(value).padStart(2, '0');
