"""Passwords of targets over HTTP: given apart from the DSN, kept when it is edited, never told."""

from __future__ import annotations

import psycopg
import pytest
from psycopg import sql

from sdgen.databases.postgres.connecting import parameters_of
from tests.databases.test_passwords import MARKS, PASSWORDS, shows
from tests.support.databases import Database
from tests.support.server import Client, LiveServer, connection_parameters, tiny


def test_a_server_takes_the_password_that_was_given(
    live: LiveServer, client: Client, postgres_database: Database
) -> None:
    """Of odd characters, in each form of a DSN; it goes on through changes, and shows nowhere."""
    given = parameters_of(postgres_database.dsn)
    host, port, database = given["host"], given["port"], given["dbname"]
    role = f"odd_{database}"
    dsns = [
        f"postgresql://{role}@{host}:{port}/{database}",
        f"host={host} port={port} dbname={database} user={role}",
        f"postgresql://{host}:{port}/{database}?user={role}",
    ]
    identifier = sql.Identifier(role)
    with psycopg.connect(postgres_database.dsn, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(identifier))
        try:
            grant = sql.SQL("GRANT CREATE, USAGE ON SCHEMA public TO {}")
            connection.execute(grant.format(identifier))
            for number, password in enumerate(PASSWORDS):
                change = sql.SQL("ALTER ROLE {} PASSWORD {}")
                connection.execute(change.format(identifier, sql.Literal(password)))
                name, dsn = f"t{number}", dsns[number % len(dsns)]
                body = {"dsn": dsn, "kind": "postgres", "schema": "public"}
                added = client.post("targets", {"id": name, **body, "password": password})
                assert added.status == 201, added.text
                assert connection_parameters(live, name)["password"] == password
                assert client.post(f"targets/{name}/test").data["ok"] is True
                for changed in (body, {"name": "N"}, {"dsn": added.data["dsn"], "name": "N"}):
                    assert client("PUT", f"targets/{name}", changed).status == 200
                    assert connection_parameters(live, name)["password"] == password
                run = {"scenario": tiny(), "mode": "truncate", "batch_size": 5}
                inline = {**run, "target": {**body, "password": password}}
                assert client.post("runs?wait=true", inline).data["status"] == "success"
                other = client(
                    "PUT", f"targets/{name}", {"dsn": added.data["dsn"], "password": "x"}
                )
                assert other.status == 200
                assert connection_parameters(live, name)["password"] == "x"
        finally:
            for command in ("DROP OWNED BY {}", "DROP ROLE {}"):
                connection.execute(sql.SQL(command).format(identifier))
    everything = "".join(client.seen)
    for password, mark in zip(PASSWORDS, MARKS, strict=True):
        assert not shows(everything, password, mark)


SERVER = "postgresql://u@h:5432/d?sslmode=require"


@pytest.mark.parametrize(
    ("dsn", "kept"),
    [
        ("postgresql://u@h/other?sslmode=require", True),
        ("postgresql://u:***@h/d?sslmode=require&application_name=me", True),
        ("host=h user=u dbname=d sslmode=require", True),
        ("postgresql://u@other/d?sslmode=require", False),
        ("postgresql://u@h,other/d?sslmode=require", False),
        ("postgresql://u@h/d?sslmode=require&hostaddr=10.0.0.1", False),
        ("postgresql://u@h:5433/d?sslmode=require", False),
        ("postgresql://v@h/d?sslmode=require", False),
        ("postgresql://u@h/d", False),
        ("postgresql://u:***@h/d?sslmode=disable", False),
    ],
)
def test_a_stored_password_goes_to_no_other_server(
    live: LiveServer, client: Client, dsn: str, kept: bool
) -> None:
    client.post("targets", {"id": "t", "dsn": SERVER, "password": "w0rd"}).data  # noqa: B018
    body = {"dsn": dsn, "kind": "postgres"}
    changed = client("PUT", "targets/t", body)
    assert (changed.status == 200) is kept, changed.text
    if not kept:
        assert changed.paths == ["dsn"]
        assert "Give it again (password)" in changed.text
        again = client("PUT", "targets/t", {**body, "password": "n3w"})
        assert again.status == 200, again.text
    assert connection_parameters(live, "t")["password"] == ("w0rd" if kept else "n3w")
    assert not {word for word in ("w0rd", "n3w") if word in "".join(client.seen)}


@pytest.mark.parametrize(
    ("body", "path", "message"),
    [
        ({"dsn": "a.sqlite", "password": "w0rd"}, "password", "SQLite has no passwords"),
        ({"dsn": "postgresql://u:p@h/d", "password": "w0rd"}, "password", "has one, too"),
        ({"dsn": "postgresql://${U}@h/d", "password": "w0rd"}, "dsn", "environment variables"),
        ({"dsn": "postgresql://h/d", "password": "w0rd"}, "dsn", "lacks user"),
        ({"dsn": SERVER, "password": ["w0rd"]}, "password", "must be a string"),
        ({"dsn": SERVER, "password": {"w0rd": 1}}, "password", "must be a string"),
        ({"dsn": SERVER, "password": "w0rd" * 300}, "password", "at most 1024 characters"),
        ({"dsn": SERVER, "password": "w0rd\0"}, "password", "U+0000"),
        ({"dsn": SERVER, "password": ""}, "password", "must not be empty"),
        ({"dsn": SERVER, "password": None}, "password", "Leave it out"),
    ],
)
def test_a_wrong_password_field_is_told_without_it(
    client: Client, body: dict[str, object], path: str, message: str
) -> None:
    refused = client.post("targets", {"id": "t", **body})
    assert (refused.status, refused.paths) == (422, [path])
    assert message in refused.text
    assert "w0rd" not in refused.text
