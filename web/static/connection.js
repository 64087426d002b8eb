// DSNs of Postgres and their parts, as the dialog of a target has them. Passwords are kept apart.

const LOGIN_OF = /^(postgres(?:ql)?:\/\/[^:@/?#]*):([^@/]*)@([^@/?#]*(?:[/?#].*)?)$/is;
// With @ or / in the password, which nobody has quoted.
const URL_OF = /^(postgres(?:ql)?:\/\/[^:@/?#]*):(.*)@([^@]*)$/is;
const PARTS_OF = new RegExp("^postgres(?:ql)?://(?:(?<user>[^:@/?#]*)(?::[^@]*)?@)?"
  + "(?<host>\\[[^\\]]*\\]|[^:/?#@,]*)(?::(?<port>\\d*))?(?:/(?<database>[^?#]*))?(?:\\?(?<parameters>[^#]*))?$", "i");
const OF_QUERY = /([?&])password=([^&#]*)(?:&|(?=#|$))/i;
const KEYWORD = /(^|\s)password\s*=\s*('(?:\\.|[^'\\])*'|(?:\\.|[^\s\\])*)/i;
export const HIDDEN = "***";

// Returns the DSN of { host, port, database, user, parameters }; every odd character is quoted.
export function dsnOf(parts) {
  const host = parts.host.includes(":") ? `[${parts.host}]` : encodeURIComponent(parts.host);
  const port = parts.port ? `:${parts.port}` : "";
  const query = parts.parameters ? `?${parts.parameters.replace(/^\?/, "")}` : "";
  return `postgresql://${encodeURIComponent(parts.user)}@${host}${port}/${encodeURIComponent(parts.database)}${query}`;
}

// Returns the parts of a DSN, or null where it has others than the dialog has fields for.
export function partsOf(dsn) {
  const found = PARTS_OF.exec(dsn)?.groups;
  if (!found || !found.host || OF_QUERY.test(`?${found.parameters ?? ""}`)) return null;
  return {
    host: decoded(found.host.replace(/^\[(.*)\]$/, "$1")),
    port: found.port ?? "",
    database: decoded(found.database ?? ""),
    user: decoded(found.user ?? ""),
    parameters: found.parameters ?? "",
  };
}

// Returns [DSN without its password, the password or null] of what somebody has written.
export function withoutPassword(dsn) {
  const url = LOGIN_OF.exec(dsn) ?? URL_OF.exec(dsn);
  if (url) return url[2] === HIDDEN ? [dsn, null] : [`${url[1]}@${url[3]}`, decoded(url[2])];
  if (dsn.includes("://")) {
    const query = OF_QUERY.exec(dsn);
    if (!query || query[2] === HIDDEN) return [dsn, null];
    return [dsn.replace(OF_QUERY, "$1").replace(/[?&]$/, ""), decoded(query[2])];
  }
  const word = KEYWORD.exec(dsn);
  if (!word || word[2] === HIDDEN || word[2] === `'${HIDDEN}'`) return [dsn, null];
  const bare = word[2].startsWith("'") ? word[2].slice(1, -1) : word[2];
  return [dsn.replace(KEYWORD, "").trim(), bare.replace(/\\(.)/gs, "$1")];
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// Returns what is wrong with the parts, as problems with the paths of their fields.
export function problemsOf(parts) {
  const found = [];
  const tell = (path, message) => found.push({ path, message });
  if (!parts.host) tell("host", "Which server? Give its name or address, such as db.example.com or localhost.");
  else if (/[\s/@,]|:\/\//.test(parts.host)) {
    tell("host", "Only the name or address of one server goes here. Several, or a whole DSN, go into a DSN as text.");
  }
  if (parts.port && !(/^\d{1,5}$/.test(parts.port) && Number(parts.port) >= 1 && Number(parts.port) <= 65535)) {
    tell("port", "A port is an integer from 1 to 65535. Left empty, it is 5432.");
  }
  if (!parts.database) tell("database", "Which database on that server? It has to exist already.");
  if (!parts.user) tell("user", "Who logs in there? Give a user of that server.");
  return found;
}
