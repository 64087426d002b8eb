"""Reads functions, triggers and rules."""

from __future__ import annotations

from sdgen.databases.postgres.ddl.model import SYSTEM, Declared, Function, Rule, Trigger
from sdgen.databases.postgres.ddl.tokens import Cursor, NotUnderstoodError, written
from sdgen.scenario.table_names import TableName

_EVENTS = frozenset({"insert", "update", "delete", "truncate"})


def create_function(declared: Declared, cursor: Cursor) -> None:
    """Reads what follows CREATE FUNCTION or CREATE PROCEDURE."""
    name = declared.new(cursor.qualified())
    cursor.parens()
    language, source, is_immutable = "sql", "", False
    while not cursor.is_done:
        if cursor.take("language"):
            token = cursor.step()
            language = token.value.lower()
        elif cursor.take("as"):
            source = cursor.string()
        elif cursor.take("immutable"):
            is_immutable = True
        elif cursor.take("default"):
            continue
        else:
            cursor.step()
    declared.functions[name] = Function(language, source, is_immutable)


def create_trigger(declared: Declared, cursor: Cursor) -> None:
    """Reads what follows CREATE TRIGGER."""
    name = cursor.name()
    is_before = cursor.take("before")
    if not is_before and not cursor.take("instead", "of"):
        cursor.need("after")
    events = set()
    while event := cursor.take_one(_EVENTS):
        events.add(event)
        if event == "update" and cursor.take("of"):
            cursor.name()
            while cursor.take(","):
                cursor.name()
        if not cursor.take("or"):
            break
    cursor.need("on")
    named = cursor.qualified()
    table = declared.table(named)
    if table is None:
        if declared.find(named, declared.views):
            return
        raise NotUnderstoodError
    for_rows = False
    while not cursor.is_done and cursor.word() != "execute":
        if cursor.take("for"):
            cursor.take("each")
            for_rows = cursor.take("row")
            cursor.take("statement")
        elif cursor.take("when"):
            cursor.parens()
        else:
            cursor.step()
    cursor.need("execute")
    cursor.take_one(("function", "procedure"))
    said = cursor.qualified()
    function = declared.find(said, declared.functions) or TableName(said[1], said[0] or SYSTEM)
    table.triggers = [each for each in table.triggers if each.name != name]
    table.triggers.append(Trigger(name, is_before, frozenset(events), for_rows, function))


def create_rule(declared: Declared, cursor: Cursor) -> None:
    """Reads what follows CREATE RULE."""
    name = cursor.name()
    cursor.need("as", "on")
    event = cursor.name()
    cursor.need("to")
    table = declared.table(cursor.qualified())
    if table is not None and event == "insert":
        if cursor.take("where"):
            cursor.until(lambda: cursor.word() == "do")
        cursor.need("do")
        is_instead = cursor.take("instead")
        table.insert_rules.append(Rule(name, is_instead, written(cursor.rest())))
