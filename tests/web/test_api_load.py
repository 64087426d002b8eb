"""Many clients watch a run: nobody is refused, and the run waits for none of them."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psutil
import pytest

from sdgen.store import Store
from sdgen.store.runs import get_run
from tests.support.cpu_time import slowness
from tests.support.crashes import until
from tests.support.server import PATIENCE, Client, live_server, server_process, slow, tiny

POLLING, STREAMS = 50, 5
POLL_SECONDS = 1.0
ANSWERS = 5  # for each client
BATCH = 20_000


class Crowd:
    """Clients that watch a run: some ask again and again, some listen to its events."""

    def __init__(self, port: int, run_id: str) -> None:
        self.failures: list[str] = []
        self.answers = self.events = 0
        self._stop = threading.Event()
        self._port, self._run_id = port, run_id
        kinds = [self._poll] * POLLING + [self._listen] * STREAMS
        self._threads = [
            threading.Thread(target=self._guarded, args=(kind, number / len(kinds)))
            for number, kind in enumerate(kinds)
        ]
        for thread in self._threads:
            thread.start()

    def end(self) -> None:
        """Make them all go."""
        self._stop.set()
        for thread in self._threads:
            thread.join(PATIENCE)

    def _guarded(self, watch: Any, delay: float) -> None:
        try:
            self._stop.wait(delay * POLL_SECONDS)  # not all in the same moment
            watch(Client(self._port))
        except Exception as error:
            self.failures.append(repr(error))

    def _poll(self, client: Client) -> None:
        while not self._stop.is_set():
            response = client.get(f"runs/{self._run_id}")
            if response.status != 200:
                self.failures.append(response.text)
            self.answers += 1
            client.seen.clear()
            self._stop.wait(POLL_SECONDS)

    def _listen(self, client: Client) -> None:
        with client.stream(f"runs/{self._run_id}/events") as events:
            for name, _, _ in events:
                self.events += 1
                client.seen.clear()
                if self._stop.is_set() or name == "end":
                    return


def rows_in(store: Path, run_id: str) -> int:
    """Return the rows that a run has noted, asking nobody but the file."""
    with Store(store) as opened:
        return get_run(opened, run_id).rows_written


@pytest.mark.slow
def test_a_crowd_that_watches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody is answered; while all of them are being answered, the run goes on.

    No clock tells how fast: the next test says what each answer may cost.
    """
    rows, reading, read_on = Store.rows, threading.Semaphore(0), threading.Event()

    def hold(store: Store, sql: str, parameters: Sequence[object] = ()) -> list[dict[str, Any]]:
        if not threading.current_thread().name.startswith("waitress"):
            return rows(store, sql, parameters)
        store.execute("BEGIN")  # it is in the midst of reading until the end of this
        found = rows(store, sql, parameters)
        reading.release()
        assert read_on.wait(PATIENCE)
        store.execute("COMMIT")
        return found

    with live_server(tmp_path) as live:
        body = {"scenario": slow(10**9), "target": {"dsn": "x.sqlite"}, "batch_size": BATCH}
        run_id = live.client.post("runs", body).data["id"]
        live.client.wait(run_id, lambda run: run["rows_written"] > 0)
        crowd = Crowd(live.client.port, run_id)
        try:
            until(lambda: crowd.answers >= ANSWERS * POLLING and crowd.events >= ANSWERS * STREAMS)
            monkeypatch.setattr(Store, "rows", hold)
            for _ in range(POLLING + STREAMS):
                assert reading.acquire(timeout=PATIENCE), "all are at it at the same time"
            begun = rows_in(tmp_path / "runs.sqlite", run_id)
            until(lambda: rows_in(tmp_path / "runs.sqlite", run_id) >= begun + 3 * BATCH)
        finally:
            read_on.set()
            crowd.end()
        assert crowd.failures == []
        assert live.client.get(f"runs/{run_id}").data["status"] == "running"


@pytest.mark.slow
def test_what_a_crowd_costs(tmp_path: Path) -> None:
    """CPU time of a server of its own: neither its neighbours nor its clients count.

    50 clients that ask once a second may take a tenth of a machine of two cores: 4 ms each time.
    Measured: 1.9 ms. On slower machines it is as many times more as anything takes there.
    """
    with server_process(tmp_path) as (process, client):
        body = {"scenario": tiny(), "target": {"dsn": "x.sqlite"}}
        run_id = client.post("runs?wait=true", body).data["id"]
        server = psutil.Process(process.pid)
        before, times = server.cpu_times(), 500
        for _ in range(times):
            assert client.get(f"runs/{run_id}").status == 200
        after = server.cpu_times()
        used = after.user + after.system - before.user - before.system
        cost = used / times / slowness()
        print(f"{cost * 1000:.2f} ms of CPU time for each answer")
        assert cost < 0.004
