// Calls of the API. Answers are {"data": …}, errors {"error": {code, message, details}}.

export class Refused extends Error {
  constructor(status, error) {
    super(error.message);
    this.status = status;
    this.code = error.code;
    this.details = error.details ?? [];
  }
}

export const get = (path) => call("GET", path);
export const post = (path, body = {}) => call("POST", path, JSON.stringify(body));
export const put = (path, body) => call("PUT", path, JSON.stringify(body));
export const remove = (path) => call("DELETE", path, "{}");

// For bodies with integers that JavaScript's numbers cannot hold: JSON text, already written.
export const postText = (path, text) => call("POST", path, text);

export async function getText(path) {
  const answer = await asked(path, { headers: { Accept: "*/*" } });
  if (!answer.ok) throw await refusal(answer);
  return answer.text();
}

async function call(method, path, body) {
  const headers = { Accept: "application/json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const answer = await asked(path, { method, headers, body });
  if (!answer.ok) throw await refusal(answer);
  return (await answer.json()).data;
}

async function asked(path, options) {
  try {
    return await fetch(`/api/v1${path}`, { cache: "no-store", ...options });
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
