"""The dialog of a target: DSNs from their parts, passwords that are given and kept unseen."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from sdgen.databases.folders.descriptor import FolderDatabase
from sdgen.databases.registry import all_databases, kind_of_dsn
from sdgen.targets.json_schema import target_schema
from tests.support.browser import PATIENCE_MS, Screen
from tests.support.server import LiveServer, connection_parameters
from tests.support.site import EVIL

expect.set_options(timeout=PATIENCE_MS)
ODD = 'it\'s a/b:c@d?e#f&g=%20 "ü" [x] \\ ${HOME}'
FIELDS = ("Host", "Port", "Database", "User", "Password", "Parameters")


def fill(page: Page, **values: str) -> None:
    for label, value in values.items():
        page.get_by_label(label, exact=True).fill(value)


def save(page: Page) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name="Save").click()


def test_a_target_is_made_of_its_parts_and_keeps_its_password(
    screen: Screen, site: LiveServer
) -> None:
    answers: list[str] = []
    screen.page.on("response", lambda got: answers.append(got.url))
    page = screen.open("/targets")
    page.get_by_role("button", name="Add target").click()
    page.get_by_role("button", name="Save").click()
    for label in ("Id", "Host", "Database", "User", "Password"):
        expect(page.get_by_label(label, exact=True)).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("Id")).to_be_focused()
    expect(page.locator("#editor-refusal")).to_be_empty()
    fill(page, Id="odd", Host="db.example.com/x", Port="70000", Database=ODD, User=ODD)
    fill(page, Password=ODD, Parameters="sslmode=require")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#target-host-problem")).to_contain_text("name or address of one server")
    expect(page.locator("#target-port-problem")).to_contain_text("from 1 to 65535")
    fill(page, Host="::1", Port="1")
    expect(page.get_by_label("Password")).to_have_attribute("type", "password")
    save(page)
    made = {"host": "::1", "port": "1", "dbname": ODD, "user": ODD, "sslmode": "require"}
    assert connection_parameters(site, "odd") == {**made, "password": ODD}

    card = page.locator("[data-target=odd]")
    card.get_by_role("button", name="Edit").click()
    expect(page.get_by_label("Host", exact=True)).to_have_value("::1")
    values = [page.get_by_label(label, exact=True).input_value() for label in FIELDS]
    assert values == ["::1", "1", ODD, ODD, "", "sslmode=require"]
    expect(page.locator("#target-password-hint")).to_contain_text("stays as it is")
    fill(page, Database="another", Name="New name", Schema="app")
    save(page)
    expect(card).to_contain_text("New name")
    assert connection_parameters(site, "odd") == {**made, "dbname": "another", "password": ODD}

    card.get_by_role("button", name="Edit").click()
    fill(page, Host="other.example.com")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#target-password-problem")).to_contain_text("Give the password again")
    fill(page, Password="new word")
    save(page)
    made |= {"host": "other.example.com", "dbname": "another"}
    assert connection_parameters(site, "odd") == {**made, "password": "new word"}
    assert ODD not in page.content()
    assert site.client("DELETE", "targets/odd").status == 200


@pytest.mark.parametrize(
    ("dsn", "shown", "password"),
    [
        ("postgresql://me:a%20b%40@127.0.0.1:1/db", "postgresql://me@127.0.0.1:1/db", "a b@"),
        pytest.param(
            "postgres://me:a:b/@c@h1,h2/db",
            "postgres://me@h1,h2/db",
            "a:b/@c",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            "postgresql://me:%3Aw0rd@[::1]:1/db?application_name=a@b",
            "postgresql://me@[::1]:1/db?application_name=a@b",
            ":w0rd",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            "postgresql://h/db?user=me&password=s%26t&sslmode=require",
            "postgresql://h/db?user=me&sslmode=require",
            "s&t",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            r"host=h password='it\'s \\ so' dbname=db user=me",
            "host=h dbname=db user=me",
            "it's \\ so",
            marks=pytest.mark.slow,
        ),
    ],
)
def test_a_password_leaves_the_plain_field(
    screen: Screen, site: LiveServer, dsn: str, shown: str, password: str
) -> None:
    page = screen.open("/targets")
    page.get_by_role("button", name="Add target").click()
    page.get_by_label("Where it is").select_option("DSN as text")
    fill(page, Id="text", DSN=dsn)
    if "://" not in dsn:
        page.get_by_label("Kind").select_option("postgres")
    page.get_by_label("Id").focus()
    expect(page.get_by_label("DSN")).to_have_value(shown)
    expect(page.get_by_label("Password")).to_have_value(password)
    save(page)
    assert connection_parameters(site, "text")["password"] == password
    assert site.client("DELETE", "targets/text").status == 200


@pytest.mark.slow
def test_a_dsn_with_more_than_parts_stays_text(screen: Screen, site: LiveServer) -> None:
    dsn = "postgresql://me:w0rd@127.0.0.1:1,127.0.0.1:2/db?target_session_attrs=any"
    body = {"id": "many", "dsn": dsn, "options": {"batch_size": 7}}
    site.client.post("targets", body).data  # noqa: B018
    page = screen.open("/targets")
    page.locator("[data-target=many]").get_by_role("button", name="Edit").click()
    expect(page.get_by_label("DSN")).to_have_value(dsn.replace("w0rd", "***"))
    fill(page, Name="Several")
    save(page)
    assert connection_parameters(site, "many")["password"] == "w0rd"
    page.locator("[data-target=many]").get_by_role("button", name="Edit").click()
    fill(page, Password="other")
    save(page)
    assert connection_parameters(site, "many")["password"] == "other"
    assert site.client.get("targets/many").data["options"]["batch_size"] == 7
    assert site.client("DELETE", "targets/many").status == 200


def test_one_way_to_say_it_begins_with_what_another_said(screen: Screen) -> None:
    page = screen.open("/targets")
    page.get_by_role("button", name="Add target").click()
    fill(page, Host="h", Database="d b", User="u")
    where = page.get_by_label("Where it is")
    where.select_option("DSN as text")
    expect(page.get_by_label("DSN")).to_have_value("postgresql://u@h/d%20b")
    where.select_option("SQLite file")
    expect(page.get_by_label("Password")).to_be_hidden()
    expect(page.get_by_label("File")).to_be_visible()
    where.select_option("Postgres server")
    expect(page.get_by_label("Host")).to_have_value("h")


@pytest.mark.slow
def test_a_file_of_any_kind_has_a_field_and_its_tables_are_told(
    screen: Screen, site: LiveServer
) -> None:
    page = screen.open("/targets")
    page.get_by_role("button", name="Add target").click()
    page.get_by_label("Where it is").select_option("DuckDB file")
    expect(page.get_by_label("File")).to_have_attribute("placeholder", "shop.duckdb")
    fill(page, Id="ducks", File="ducks.duckdb")
    save(page)
    assert site.client.get("targets/ducks").data["kind"] == "duckdb"
    kept = {"dsn": "ducks.duckdb", "schema": "farm"}
    site.client("PUT", "targets/ducks", kept).data  # noqa: B018
    page.reload()
    card = page.locator("[data-target=ducks]")
    card.get_by_role("button", name="Edit").click()
    expect(page.get_by_label("Where it is")).to_have_value("duckdb")
    fill(page, Name="Ducks")
    save(page)
    told = site.client.get("targets/ducks").data
    assert (told["name"], told["kind"], told["schema"]) == ("Ducks", "duckdb", "farm")

    check = card.locator("[data-is=check]")
    card.get_by_role("button", name="Test").click()
    expect(check).to_contain_text('schema "farm" does not exist')
    page.reload()
    expect(check).to_contain_text('schema "farm" does not exist')
    card.get_by_role("button", name="Create schema farm").click()
    expect(check).to_contain_text("can create, can insert, can truncate")
    expect(card.get_by_role("button", name="Create schema")).to_have_count(0)

    page.get_by_role("button", name="Add target").click()
    page.get_by_label("Where it is").select_option("folder of Parquet files")
    fill(page, Id="lake", Folder="lake")
    save(page)
    lake = site.client.get("targets/lake").data
    assert (lake["kind"], lake["dsn"]) == ("parquet", f"parquet:{site.folder / 'data' / 'lake'}")
    expect(page.get_by_role("button", name="Tables of lake")).to_have_count(0)
    assert "holds files" in site.client.get("targets/lake/tables").error["message"]

    page.locator("[data-target=lake]").get_by_role("button", name="Edit").click()
    expect(page.get_by_label("Delimiter")).to_be_hidden()
    page.get_by_label("Compression").select_option("snappy")
    page.get_by_label("Where it is").select_option("folder of CSV files")
    expect(page.get_by_label("Compression")).to_have_value("")
    page.get_by_label("Compression").select_option("gzip")
    page.get_by_label("First line").select_option("a row")
    page.get_by_label("Delimiter").fill('"')
    page.get_by_label("Rows per batch").fill("1,000")
    page.get_by_label("Folder").fill("lake.csv")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_label("Delimiter")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("Delimiter").fill(";")
    save(page)
    csv = {"compression": "gzip", "delimiter": ";", "header": False, "batch_size": 1000}
    told = site.client.get("targets/lake").data["options"]
    assert told == {**csv, "partition_by": None}
    page.locator("[data-target=lake]").get_by_role("button", name="Edit").click()
    expect(page.get_by_label("First line")).to_have_value("false")
    fill(page, Name="Lake")
    save(page)
    assert site.client.get("targets/lake").data["options"] == told

    ducks = card.get_by_role("button", name="Tables of Ducks")
    ducks.click()
    expect(card.locator("[data-is=tables]")).to_have_text("No tables yet.")
    ducks.click()
    expect(card.locator("[data-is=tables]")).to_be_hidden()
    taken = page.locator("[data-target=taken]")
    taken.get_by_role("button", name="Tables of").click()
    expect(taken.locator("tbody tr")).to_have_text([f"{EVIL}0", "items0"])
    body = {"scenario_id": "slow", "target_id": "demo", "row_overrides": {"items": 10_001}}
    site.client.post("runs?wait=true", body).data  # noqa: B018
    (items,) = site.client.get("targets/demo/tables").data
    assert items == {"table": "items", "rows": 10_000, "rows_are": "more"}


def test_refusals_of_parts_are_told_in_the_dialog(screen: Screen) -> None:
    page = screen.open("/targets")
    page.get_by_role("button", name="Add target").click()
    values: dict[str, Any] = {"Id": "x", "Host": "h", "Database": "d", "User": "u", "Password": "p"}
    fill(page, **values, Parameters="passfile=/etc/passwd")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#editor-refusal")).to_contain_text("passfile is not accepted over HTTP")
    expect(page.get_by_role("button", name="Save")).to_be_enabled()


def test_the_form_has_every_field_of_target_files(site: LiveServer) -> None:
    """Those that only some kinds of folders have say which: what a kind has is its own word."""
    page = site.client.get("/targets").text
    found = set(re.findall(r'data-path="([a-z_.]+)"', page))
    schema = target_schema()
    properties = set(schema["properties"]) - {"dsn", "options"}  # parts of it, or the file's field
    assert properties <= found
    options = set(schema["$defs"]["TargetOptions"]["properties"])
    assert {f"options.{name}" for name in options} <= found
    of_files = set(re.findall(r'data-option="([a-z_]+)"', page))
    folders = [each for each in all_databases() if isinstance(each, FolderDatabase)]
    assert of_files == {name for folder in folders for name in folder.options}
    assert options - of_files == {"batch_size"}


def test_a_folder_keeps_partitions_and_is_shown_with_its_kind(
    screen: Screen, site: LiveServer
) -> None:
    page = screen.open("/targets")
    page.get_by_role("button", name="Add target").click()
    for given, shows in (("SQLite file", False), ("DuckDB file", True)):
        page.get_by_label("Where it is").select_option(given)
        expect(page.get_by_label("Schema", exact=True)).to_be_visible(visible=shows)
        expect(page.get_by_label("Rows per batch")).to_be_visible()
        expect(page.get_by_label("Partition by")).to_be_hidden()
    page.get_by_label("Where it is").select_option("DSN as text")
    fill(page, Id="parts", DSN="csv:parts")
    page.get_by_label("Id").focus()
    expect(page.get_by_label("Delimiter")).to_be_visible()
    fill(page, **{"Partition by": "items"})
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_label("Partition by")).to_have_attribute("aria-invalid", "true")
    fill(page, **{"Partition by": "items=size, note\nothers=at"})
    save(page)
    told = site.client.get("targets/parts").data
    assert told["dsn"] == f"csv:{site.folder / 'data' / 'parts'}"
    assert told["options"]["partition_by"] == {"items": ["size", "note"], "others": ["at"]}

    page.locator("[data-target=parts]").get_by_role("button", name="Edit").click()
    expect(page.get_by_label("Folder")).to_have_value(str(site.folder / "data" / "parts"))
    expect(page.get_by_label("Partition by")).to_have_value("items=size, note\nothers=at")
    fill(page, Name="Parts")
    save(page)
    again = site.client.get("targets/parts").data
    assert {**again, "name": "x"} == {**told, "name": "x"}
    odd = {"partition_by": {"items": ["a,b"]}}
    site.client("PUT", "targets/parts", {"options": odd}).data  # noqa: B018
    page.reload()
    page.locator("[data-target=parts]").get_by_role("button", name="Edit").click()
    save(page)
    assert site.client.get("targets/parts").data["options"]["partition_by"] == odd["partition_by"]
    assert site.client("DELETE", "targets/parts").status == 200


def test_files_of_any_name_are_shown_with_their_kind(site: LiveServer) -> None:
    client = site.client
    for kind, dsn in (("duckdb", "any name"), ("jsonl", "lines"), ("sqlite", "50% x")):
        made = client.post("targets", {"id": "any", "dsn": dsn, "kind": kind}).data
        told = {"sdgen": kind_of_dsn(made["dsn"]), "kind": made["kind"]}
        assert set(told.values()) == {kind}, made
        for said in (dsn, made["dsn"], None):
            body = {"name": "N", "kind": kind, **({"dsn": said} if said else {})}
            assert client("PUT", "targets/any", body).data["dsn"] == made["dsn"]
        assert client("DELETE", "targets/any").status == 200
