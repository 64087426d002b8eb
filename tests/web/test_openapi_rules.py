"""Rules between keys: what ``/openapi.json`` allows the server takes, and the other way round."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.support.server import LiveServer, tiny
from web.api import OPERATIONS
from web.api.openapi import openapi

PG = "postgresql://u:p@127.0.0.1:1/d"
RUN = {"scenario_id": "tiny", "target_id": "kept"}


@cache
def document() -> dict[str, Any]:
    """Return the description."""
    return openapi(OPERATIONS)


def allowed(path: str, body: dict[str, Any]) -> bool:
    """Return whether the description takes a body of a POST."""
    content = document()["paths"][path]["post"]["requestBody"]["content"]
    schema = {**content["application/json"]["schema"], "components": document()["components"]}
    return bool(Draft202012Validator(schema).is_valid(body))


PLANS: list[tuple[dict[str, Any], bool]] = [
    (RUN, True),
    ({**RUN, "scenario": tiny()}, False),
    ({**RUN, "target": {"dsn": "a.sqlite"}}, False),
    ({"target_id": "kept"}, False),
    ({"scenario_id": "tiny"}, False),
    ({**RUN, "profile": ""}, False),
    ({**RUN, "profile": None}, False),
    ({**RUN, "profile": "few"}, True),
    ({**RUN, "seed": None}, False),
    ({**RUN, "scale": 0}, False),
    ({**RUN, "row_overrides": {"items": 5}}, True),
    ({**RUN, "row_overrides": {"items": 0}}, False),
    ({**RUN, "row_overrides": {"items": 0}, "continue": False}, False),
    ({**RUN, "row_overrides": None}, False),
    ({**RUN, "row_overrides": {"items": None}}, False),
    ({**RUN, "entity_counts": {"items": 5}}, True),
    ({**RUN, "entity_counts": {"items": 0}}, False),
    ({**RUN, "entity_counts": {"items": 5}, "row_overrides": {"items": 5}}, False),
]
TARGETS: list[tuple[dict[str, Any], bool]] = [
    ({"dsn": "a.sqlite"}, True),
    ({"dsn": "A.SQLite3"}, True),
    ({"dsn": "a.DB"}, True),
    ({"dsn": "a.txt"}, False),
    ({"dsn": "a.sqlite\n"}, False),
    ({"dsn": "a.txt", "kind": "sqlite"}, True),
    ({"dsn": "sqlite:///b/a.txt"}, True),
    ({"dsn": "SQLITE:///a.txt"}, True),
    ({"dsn": "csv://a.sqlite"}, False),
    ({"dsn": "a.sqlite", "kind": "postgres"}, False),
    ({"dsn": "a.sqlite", "kind": None}, False),
    ({"dsn": "a.sqlite", "name": None}, False),
    ({"dsn": "a.sqlite", "name": ""}, False),
    ({"dsn": "a.sqlite", "schema": "s"}, False),
    ({"dsn": "a.txt", "kind": "sqlite", "schema": "s"}, False),
    ({"dsn": "a.sqlite", "schema": None}, False),
    ({"dsn": "a.sqlite", "password": "p"}, False),
    ({"dsn": "a.sqlite", "options": None}, False),
    ({"dsn": "a.sqlite", "options": {"batch_size": None}}, False),
    ({"dsn": "a.sqlite", "options": {"batch_size": 7}}, True),
    ({"dsn": "a.sqlite", "options": {"header": True}}, False),
    ({"dsn": "csv:a", "options": {"header": False, "delimiter": ";"}}, True),
    ({"dsn": "csv:a", "options": {"delimiter": '"'}}, False),
    ({"dsn": "csv:a", "options": {"delimiter": "\n"}}, False),
    ({"dsn": "csv:a", "options": {"delimiter": ";;"}}, False),
    ({"dsn": "csv:a", "options": {"compression": "snappy"}}, False),
    ({"dsn": "parquet:a", "options": {"compression": "snappy", "batch_size": 9}}, True),
    ({"dsn": "parquet:a", "options": {"header": False}}, False),
    ({"dsn": "a", "kind": "jsonl", "options": {"partition_by": {"orders": ["day"]}}}, True),
    ({"dsn": "a", "kind": "jsonl", "options": {"partition_by": {"orders": "day"}}}, False),
    ({"dsn": ""}, False),
    ({"dsn": "${HOME}/a.sqlite"}, False),
    ({"dsn": PG}, True),
    ({"dsn": PG.replace("postgresql", "Postgres")}, False),
    ({"dsn": PG, "schema": "s"}, True),
    ({"dsn": PG, "kind": "sqlite"}, False),
    ({"dsn": PG.replace(":p@", "@"), "password": "p"}, True),
    ({"dsn": PG.replace(":p@", "@"), "password": ""}, False),
    ({"dsn": PG.replace(":p@", "@"), "password": None}, False),
    ({"dsn": PG.replace(":p@", "@"), "password": "p\0"}, False),
    ({"dsn": "host=127.0.0.1 port=1 user=u password=p dbname=d"}, False),
    ({"dsn": "host=127.0.0.1 port=1 user=u password=p dbname=d", "kind": "postgres"}, True),
]


AGAIN: list[tuple[dict[str, Any], bool]] = [
    ({}, True),
    ({"target_id": "kept"}, True),
    ({"target": {"dsn": "kept.sqlite"}}, True),
    ({"target_id": "kept", "target": {"dsn": "kept.sqlite"}}, False),
    ({"target_id": None}, False),
    ({"target": {"dsn": "kept.sqlite", "schema": "s"}}, False),
]


def test_both_say_the_same(live: LiveServer) -> None:
    """Each body is refused by both or taken by both; those refused are refused with 422."""
    client = live.client
    client.post("scenarios", tiny(profiles={"few": {"scale": 0.5}})).data  # noqa: B018
    client.post("targets", {"id": "kept", "dsn": "kept.sqlite"}).data  # noqa: B018
    run_id = client.post("runs?wait=true", RUN).data["id"]
    cases = [
        *(("runs/plan", "runs/plan", body, right) for body, right in PLANS),
        *(("targets", "targets", {"id": "x", **body}, right) for body, right in TARGETS),
        *(("targets", "targets", {"id": name, "dsn": "a.db"}, False) for name in ("plan", "-x")),
        *(
            ("runs/{run_id}/verify", f"runs/{run_id}/verify?wait=true", body, right)
            for body, right in AGAIN
        ),
    ]
    wrong = []
    for path, address, body, right in cases:
        answer = client.post(address, body)
        taken = answer.status < 300
        if not taken == allowed(f"/api/v1/{path}", body) == right or answer.status not in (
            *(200, 201, 202),
            422,
        ):
            wrong.append((path, body, f"right: {right}", answer.status, answer.text[:200]))
        if path == "targets" and taken:
            client("DELETE", "targets/x")
    assert wrong == []


@pytest.mark.parametrize("name", ["profile", "entity"])
def test_queries_take_no_empty_names(live: LiveServer, name: str) -> None:
    live.client.post("scenarios", tiny()).data  # noqa: B018
    refused = live.client.get(f"scenarios/tiny/preview?{name}=")
    assert (refused.status, refused.paths) == (422, [name])
    said = document()["paths"]["/api/v1/scenarios/{scenario_id}/preview"]["get"]["parameters"]
    assert next(one for one in said if one["name"] == name)["schema"]["minLength"] == 1
