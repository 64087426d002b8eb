// An editor of YAML: line numbers, problems beside their lines, completion. It lives in a shadow
// root, where CodeMirror's styles are constructed style sheets: the pages allow no inline ones.

import {
  autocompletion, bracketMatching, completionKeymap, defaultKeymap, EditorState, EditorView,
  HighlightStyle, history, historyKeymap, indentLess, indentMore, indentUnit, keymap, lineNumbers,
  lintGutter, lintKeymap, search, searchKeymap, setDiagnostics, syntaxHighlighting, tags, yaml,
} from "./codemirror.js";

const COLOURS = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--accent)" },
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--good)" },
  { tag: [tags.meta, tags.keyword, tags.labelName], color: "var(--info)" },
]);

const LOOK = EditorView.theme({
  "&": { color: "var(--text)", backgroundColor: "var(--sunken)", border: "1px solid var(--strong-line)", borderRadius: "6px", maxHeight: "70vh", minHeight: "18rem", fontSize: "0.86rem" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55" },
  ".cm-content": { caretColor: "var(--text)" },
  ".cm-gutters": { color: "var(--soft)", backgroundColor: "var(--sunken)", border: "none" },
  ".cm-tooltip": { color: "var(--text)", backgroundColor: "var(--surface)", border: "1px solid var(--strong-line)", borderRadius: "6px" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { color: "var(--accent-text)", backgroundColor: "var(--accent)" },
  ".cm-completionInfo": { maxWidth: "26rem", padding: "0.4rem 0.6rem", fontFamily: "var(--sans)" },
  ".cm-panels": { color: "var(--text)", backgroundColor: "var(--surface)", borderColor: "var(--line)" },
  ".cm-textfield, .cm-button": { color: "var(--text)", background: "var(--sunken)", border: "1px solid var(--strong-line)", borderRadius: "4px" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--bad)" },
  // Without the pictures that CodeMirror has in its styles as data: URLs.
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--bad)", textUnderlineOffset: "3px" },
  ".cm-lint-marker-error": { content: "normal", width: "0.7em", height: "0.7em", marginTop: "0.4em", borderRadius: "50%", backgroundColor: "var(--bad)" },
});

// Tab indents only where the text has been touched last; after Esc it goes on, as everywhere.
function tabs() {
  let leaves = true;
  const touched = (yes) => () => { leaves = !yes; return false; };
  return [EditorView.domEventHandlers({ focus: touched(false), mousedown: touched(true) }), keymap.of([
    { key: "Escape", run: () => { leaves = true; return false; } },
    { key: "Tab", run: (view) => !leaves && indentMore(view), shift: (view) => !leaves && indentLess(view) },
    { any: (view, event) => { if (event.key !== "Tab" && event.key !== "Escape" && event.key !== "Shift") leaves = false; return false; } },
  ])];
}

// Puts an editor in the place of a textarea.
//
// complete: (text, position) → promise of {from, options} or null; changed: is called after each
// change, and so must not ask for the text, which may be long.
export function yamlEditor(area, { complete, changed }) {
  const host = document.createElement("div");
  host.className = "yaml-editor";
  const root = host.attachShadow({ mode: "open" });
  const source = async (context) => {
    const word = context.matchBefore(/[\w.-]*/);
    if (!context.explicit && word.from === word.to) return null;
    return complete(context.state.doc.toString(), context.pos);
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: area.value,
      extensions: [
        lineNumbers(), EditorView.lineWrapping, history(), bracketMatching(), indentUnit.of("  "), yaml(), lintGutter(), search({ top: true }),
        syntaxHighlighting(COLOURS), LOOK, tabs(),
        autocompletion({ override: [source], icons: false }),
        keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
        EditorView.contentAttributes.of({ "aria-label": area.getAttribute("aria-label"), id: "yaml-text", tabindex: "0" }),
        EditorView.updateListener.of((update) => { if (update.docChanged) changed(); }),
      ],
    }),
  });
  area.replaceWith(host);
  const line = (number) => view.state.doc.line(Math.min(Math.max(number, 1), view.state.doc.lines));
  return {
    text: () => view.state.doc.toString(),
    isText: (text) => view.state.doc.length === text?.length && view.state.doc.toString() === text,
    setText: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    // Marks problems at their lines; those without a line are nobody's.
    mark(problems) {
      const found = problems.filter((problem) => problem.line).map((problem) => {
        const { from, to, text } = line(problem.line);
        return { from: from + text.search(/\S|$/), to, severity: "error", message: `${problem.path}: ${problem.message}` };
      });
      view.dispatch(setDiagnostics(view.state, found.sort((one, other) => one.from - other.from)));
    },
    goTo(number) {
      const { from } = line(number);
      view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
      view.focus();
    },
  };
}
