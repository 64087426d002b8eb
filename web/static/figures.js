// Figures as web/pages/figures.py shows them.

export const count = (number) => Math.round(number).toLocaleString("en-US");

export const rate = (rows, seconds) =>
  rows && seconds ? count(rows / seconds) : "–";

export function seconds(number) {
  if (number < 10) return `${number.toFixed(2)} s`;
  if (number < 60) return `${number.toFixed(1)} s`;
  const whole = Math.round(number);
  const two = (part) => String(part).padStart(2, "0");
  if (whole < 3600) return `${Math.floor(whole / 60)} m ${two(whole % 60)} s`;
  return `${Math.floor(whole / 3600)} h ${two(Math.floor((whole % 3600) / 60))} m`;
}

// Whole seconds: what is left is never known to the hundredth.
export function about(number) {
  return number < 60 ? `${Math.ceil(number)} s` : seconds(number);
}

// 512 B, 1.5 kB, 20 MB: of thousands.
export function bytes(number) {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let place = 0;
  let left = number;
  while (left >= 1000 && place < units.length - 1) {
    left /= 1000;
    place += 1;
  }
  return `${place && left < 10 ? left.toFixed(1) : Math.round(left)} ${units[place]}`;
}

// Thousands may be separated. What is no number goes as the text it is, and the API says so.
export function number(text) {
  const digits = text.trim().replace(/(?<=\d)[,_ ](?=\d)/g, "");
  return digits !== "" && Number.isFinite(Number(digits)) ? Number(digits) : text;
}
