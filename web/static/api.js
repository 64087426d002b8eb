// Calls of the API. Answers are {"data": …}, errors {"error": {code, message, details}}.

const LOOK_MS = 10_000;

export class Refused extends Error {
  constructor(status, error) {
    super(error.message);
    this.status = status;
    this.code = error.code;
    this.details = error.details ?? [];
  }
}

export const get = (path) => call("GET", path);
// For what is asked again and again: a server that is silent keeps no connection from other tabs.
export const look = (path) => call("GET", path, undefined, { signal: AbortSignal.timeout(LOOK_MS) });
export const post = (path, body = {}) => call("POST", path, JSON.stringify(body));
export const put = (path, body) => call("PUT", path, JSON.stringify(body));
export const remove = (path) => call("DELETE", path, "{}");

// For bodies with integers that JavaScript's numbers cannot hold: JSON text, already written.
export const postText = (path, text) => call("POST", path, text);

export const postYaml = (path, text) =>
  call("POST", path, text, { headers: { Accept: "application/json", "Content-Type": "application/yaml" } });

export const putYaml = (path, text) =>
  call("PUT", path, text, { headers: { Accept: "application/json", "Content-Type": "application/yaml" } });

// A part of a page, as HTML text, made of a scenario that is not kept.
export async function draft(path, text) {
  const answer = await arrived(fetch(path, {
    method: "POST", body: text, cache: "no-store", headers: { Accept: "text/html", "Content-Type": "application/yaml" },
  }));
  if (!answer.ok) throw await refusal(answer);
  return arrived(answer.text());
}

export const getText = (path) => text(path, { headers: { Accept: "*/*" } });

// The same of JSON text that is posted.
export const postForText = (path, body) =>
  text(path, { method: "POST", body, headers: { Accept: "*/*", "Content-Type": "application/json" } });

async function text(path, options) {
  const answer = await asked(path, options);
  if (!answer.ok) throw await refusal(answer);
  return arrived(answer.text());
}

async function call(method, path, body, options = {}) {
  const headers = { Accept: "application/json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const answer = await asked(path, { method, headers, body, ...options });
  if (!answer.ok) throw await refusal(answer);
  return (await arrived(answer.json())).data;
}

const asked = (path, options) => arrived(fetch(`/api/v1${path}`, { cache: "no-store", ...options }));

async function arrived(promise) {
  try {
    return await promise;
  } catch {
    throw new Refused(0, { code: "unreachable", message: "The server does not answer. Is it running?" });
  }
}

async function refusal(answer) {
  try {
    return new Refused(answer.status, (await answer.json()).error);
  } catch {
    return new Refused(answer.status, { code: "error", message: `The server answered ${answer.status}.` });
  }
}
