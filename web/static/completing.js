// What can stand at a place of a scenario, by its JSON Schema.

import { yamlLanguage } from "./codemirror.js";

const MARK = "zz9z";
const ITEM = Symbol("an item of a list");
const DEEPEST = 16; // references within references of a schema that refers to itself

// Where a position of a text is: {steps, isKey, from}. Each step is a key, or ITEM, with the scalar
// values of the mapping that the key is in; the last one is the key or the value being written.
export function placeOf(text, position) {
  const start = text.lastIndexOf("\n", position - 1) + 1;
  const from = position - /[\w.-]*$/.exec(text.slice(start, position))[0].length;
  const line = text.slice(start, from);
  if (/^\s*#|\s#/.test(line)) return null;
  const isValue = /:\s+$/.test(line) || /\[[^\]{]*$/.test(line);
  const filled = text.slice(0, from) + (isValue ? MARK : `${MARK}: 0`) + text.slice(position);
  const tree = yamlLanguage.parser.parse(filled);
  const read = (node) => filled.slice(node.from, node.to).replace(/^["']|["']$/g, "");
  const steps = [];
  for (let node = tree.resolveInner(from + 1); node; node = node.parent) {
    if (node.name === "Item") steps.unshift({ key: ITEM, beside: {} });
    if (node.name !== "Pair") continue;
    const key = node.getChild("Key");
    if (key) steps.unshift({ key: read(key), beside: scalars(node.parent, read) });
  }
  return { steps, isKey: !isValue, from };
}

function scalars(mapping, read) {
  const found = {};
  for (const pair of mapping.getChildren("Pair")) {
    const key = pair.getChild("Key");
    const value = pair.lastChild;
    if (key && value && value.name !== "Key") found[read(key)] = value.name.endsWith("Literal") ? read(value) : null;
  }
  return found;
}

// Completes by a JSON Schema.
export class Completion {
  constructor(schema) {
    this.schema = schema;
  }

  // Returns {from, options, validFor} for a position of a text, or null.
  at(text, position) {
    const place = placeOf(text, position);
    if (!place?.steps.length) return null;
    let nodes = this.#plain(this.schema, {});
    for (const [number, { key, beside }] of place.steps.entries()) {
      const last = number === place.steps.length - 1;
      if (last && place.isKey) return answer(place, this.#keys(nodes, beside));
      const below = place.steps[number + 1]?.beside ?? {};
      nodes = nodes.flatMap((node) => this.#below(node, key).flatMap((each) => this.#plain(each, below)));
    }
    return answer(place, values(nodes));
  }

  // The schemas that a schema is made of, for a mapping with some scalar values in it.
  #plain(schema, beside, depth = 0) {
    if (!schema || typeof schema !== "object" || depth > DEEPEST || !this.#fits(schema, beside)) return [];
    const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
    if (schema.$ref) parts.push(this.#referred(schema.$ref));
    if (schema.if) parts.push(this.#holds(schema.if, beside) ? schema.then : schema.else);
    return [schema, ...parts.flatMap((part) => this.#plain(part, beside, depth + 1))];
  }

  #referred(reference) {
    return reference.slice(2).split("/").reduce((found, part) => found?.[part], this.schema);
  }

  #holds(condition, beside) {
    return (condition.required ?? []).every((name) => name in beside)
      && this.#agrees(condition.properties ?? {}, beside, true);
  }

  // Whether a schema may be that of a mapping: what tells its kinds apart is a constant.
  #fits(schema, beside) {
    return this.#agrees(schema.properties ?? {}, beside, false);
  }

  #agrees(properties, beside, wanted) {
    return Object.entries(properties).every(([name, said]) =>
      said?.const === undefined || (name in beside ? beside[name] === String(said.const) : !wanted));
  }

  #below(node, key) {
    if (key === ITEM) return [node.items];
    if (node.properties && key in node.properties) return [node.properties[key]];
    return [node.additionalProperties];
  }

  #keys(nodes, written) {
    const found = new Map();
    for (const node of nodes) {
      for (const [label, said] of Object.entries(node.properties ?? {})) {
        if (said && !found.has(label) && !(label in written && label !== MARK)) found.set(label, this.#told(said));
      }
    }
    // In the order of the schema, which is that of the docs.
    return [...found].map(([label, info], number) => ({ label, info, apply: `${label}: `, boost: -number }));
  }

  #told(said) {
    const described = this.#plain(said, {}).find((node) => node.description);
    return described?.description.replaceAll("`", "");
  }
}

const values = (nodes) => {
  const found = nodes.flatMap((node) => [
    ...(node.enum ?? []), ...(node.const === undefined ? [] : [node.const]), ...(node.type === "boolean" ? [true, false] : []),
  ]);
  return [...new Set(found.filter((value) => value !== null))]
    .map((value, number) => ({ label: String(value), boost: -number }));
};

const answer = ({ from }, options) => (options.length ? { from, options, validFor: /^[\w.-]*$/ } : null);
