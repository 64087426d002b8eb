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

// Thousands may be separated. What is no number goes as the text it is, and the API says so.
export function number(text) {
  const digits = text.trim().replace(/(?<=\d)[,_ ](?=\d)/g, "");
  return digits !== "" && Number.isFinite(Number(digits)) ? Number(digits) : text;
}
