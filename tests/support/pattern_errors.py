"""Broken params of generators of texts for tests, as data; see ``scenario_errors``."""

from __future__ import annotations

from tests.support.scenario_errors import Case, one_column

_PARAMS = "entities[0].columns[0].generator.params"


def _refused(kind: str, generator: str, params: str, param: str, *phrases: str) -> Case:
    """Return a one-column scenario whose problem is at one of its params, or at all of them."""
    content = one_column(f"{{type: {generator}, params: {{{params}}}}}", kind).encode()
    path = _PARAMS + (f".{param}" if param else "")
    return Case(f"{generator} {kind} {params}", content, path, 8, phrases)


def _regex(regex: str, *phrases: str) -> Case:
    quoted = regex.replace("'", "''")
    return _refused("text", "pattern", f"regex: '{quoted}'", "regex", *phrases)


def _template(template: str, *phrases: str, more: str = "", has_others: bool = False) -> Case:
    """Return a scenario of a template and other columns; line 8 is the template's."""
    content = one_column(f"{{type: template, params: {{template: '{template}'}}}}") + (
        "      - {name: score, type: float, generator: {type: normal, params: {mean: 1, std: 2}}}\n"
        "      - {name: word, type: text, nullable: true, generator: {type: faker_name}}\n"
        "      - {name: day, type: date, generator: {type: const, params: {value: 2024-02-29}}}\n"
    )
    path = more or f"{_PARAMS}.template"
    return Case(f"template {template}", content.encode(), path, 8, phrases, has_others=has_others)


PATTERN_CASES = (
    # --- unique_int -------------------------------------------------------------------------------
    _refused("int", "unique_int", "min: 9, max: 1", "min", "not be above max", "Swap them"),
    _refused(
        *("int", "unique_int", "min: 1, max: 4", "max"),
        *("makes 4 different numbers, too few for 5 rows", "Use a max of at least 5"),
    ),
    _refused("bigint", "unique_int", f"min: 0, max: {2**61}", "max", "below 2^61", "Narrow"),
    _refused("smallint", "unique_int", "min: 0, max: 32768", "max", "outside smallint's range"),
    _refused("'decimal(4,2)'", "unique_int", "min: -100, max: 9", "min", "range -99 … 99"),
    _refused("double", "unique_int", f"min: 0, max: {2**53 + 1}", "max", "outside double's range"),
    # --- pattern ----------------------------------------------------------------------------------
    _refused("text", "pattern", "", "", "needs either mask or regex (got neither)"),
    _refused("text", "pattern", "mask: a, regex: b", "", "(got mask and regex)"),
    _refused("text", "pattern", "mask: ''", "mask", "at least one character"),
    _refused("text", "pattern", "mask: 'a\\'", "mask", "ends with a lone \\"),
    _refused("text", "pattern", f"mask: '{'#' * 201}'", "mask", "strings of 201 characters"),
    _refused(
        *("text", "pattern", "regex: '[abc]', unique: true", "regex"),
        *("makes 3 different texts, too few for 5 rows", "or use fewer rows"),
    ),
    _refused(
        *("text", "pattern", "regex: '(a|aa)(a|)[a-z]', unique: true", "regex"),
        *("makes 'aaa' in two ways", "separate them by a character"),
    ),
    _regex("a*", "at character 2: * stands for strings of any length", "Write {n}"),
    _regex("[a]+", "at character 4: + stands for strings of any length"),
    _regex("x?", "? stands for an optional part", "(|x)"),
    _regex("x.", ". stands for any character", "Write a class"),
    _regex("a|b", "at character 2: | stands for alternatives without a group", "(a|b)"),
    _regex("a^", "^ stands for the start", "\\^"),
    _regex("$a", "$ stands for the end", "\\$"),
    _regex("a)", ") stands for the end of a group"),
    _regex("a]", "] stands for the end of a class"),
    _regex("{2}", "{ stands for a repetition of nothing"),
    _regex("a{2}{3}", "{ stands for a repetition of nothing"),
    _regex("a{1,3}", "at character 2: a repetition is {n}", "with n from 1 to 200"),
    _regex("a{0}", "with n from 1 to 200"),
    _regex("a{2", "with n from 1 to 200"),
    _regex("[^a]", "negated classes are not supported"),
    _regex("[a", "a class that is not closed"),
    _regex("[]", "a class has 1 … 256 characters"),
    _regex("[z-a]", "a range goes from a character to a later one"),
    _regex("[a-\\d]", "a range goes from a character to a later one"),
    _regex("[一-龥]", "a class has at most 256 characters"),
    _regex("\\s", "\\s is not known here", "\\d or \\w"),
    _regex("a\\", "a lone \\"),
    _regex("(a", "a group that is not closed"),
    _regex("(a|[bc])", "at character 4: a group may contain only fixed strings", "(EU|US)"),
    _regex("(a|\\d)", "a group may contain only fixed strings"),
    _regex("(a|b|a)", "the same text twice"),
    # --- Addresses --------------------------------------------------------------------------------
    _refused("text", "ipv4", "cidr: 10.0.0.1/8", "cidr", "bits behind its prefix", "10.0.0.0/8"),
    _refused("text", "ipv4", "cidr: 10.0.0.0", "cidr", "no IPv4 network", "e.g. 10.0.0.0/8"),
    _refused("text", "ipv4", "cidr: '::/0'", "cidr", "no IPv4 network (got '::/0')"),
    _refused(
        *("text", "ipv4", "cidr: 10.0.0.0/30, unique: true", "cidr"),
        *("makes 2 different addresses, too few for 5 rows", "shorter prefix"),
    ),
    _refused("text", "ipv6", "cidr: 10.0.0.0/8", "cidr", "no IPv6 network"),
    _refused("text", "ipv6", "cidr: '2001:db8::1/32'", "cidr", "Use 2001:db8::/32"),
    _refused(
        *("text", "ipv6", "cidr: 'fd00::/126', unique: true", "cidr"),
        "makes 3 different addresses, too few for 5 rows",
    ),
    _refused("text", "mac", "oui: '00:1b'", "oui", "not three bytes (got '00:1b')"),
    _refused("text", "url", "domains: []", "domains", "must not be empty"),
    _refused("text", "url", "domains: [a/b]", "domains", "not a host name (got 'a/b')"),
    _refused("text", "url", "domains: [a, b, a]", "domains", "has a twice"),
    _refused("text", "url", "scheme: ftp", "scheme", "https"),
    _refused("text", "url", "segments: 7", "segments", "at most 6"),
    _refused(
        *("text", "url", "segments: 0, unique: true", "segments"),
        *("makes 3 different addresses, too few for 5 rows", "Use more segments"),
    ),
    # --- template ---------------------------------------------------------------------------------
    _template("plain", "names no column", "Use const"),
    _template("{word", "a { without a match at character 1", "Write {{"),
    _template("word}", "a } without a match at character 5", "Write }}"),
    _template("{}", "not a column", "{id:05}"),
    _template("{day:x}", "not a column, optionally with a width", "{id:05}"),
    _template("{day|lowr}", "unknown filter", 'Did you mean "lower"?', "ascii, lower, upper"),
    _template("{day|lower|upper}", "filters undo or repeat each other"),
    _template(
        "{day|ascii|word}", "word cannot be combined with other filters", "Remove the others"
    ),
    _template("{day:019}", "a width is 1 … 18 (got 19)"),
    _template("{score}", "score is float, which engines format differently", "expr column"),
    _template("{day:04}", "day is date; only integers", "Write {day}"),
    _template("{word}", "word can be NULL", "Add nullable: true"),
    _template("{dai}", "a has no such column", 'Did you mean "day"?', more=_PARAMS),
)
