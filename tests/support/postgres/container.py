"""A PostgreSQL server in a container."""

from __future__ import annotations

import warnings
from contextlib import ExitStack

from tests.support.postgres.model import (
    FOR_TESTS,
    TEST_PASSWORD,
    TEST_USER,
    PostgresServer,
    PostgresUnavailableError,
    Setup,
    one_line,
)
from tests.support.postgres.urls import answering, local_url


def start_container(image: str, stack: ExitStack, setup: Setup = FOR_TESTS) -> PostgresServer:
    """Start a container of the image; raises PostgresUnavailableError."""
    with warnings.catch_warnings():
        # Its own deprecations are no finding of our tests, which turn warnings into errors.
        warnings.simplefilter("ignore")
        try:
            from testcontainers.community.postgres import PostgresContainer
        except ImportError:  # before 4.15
            from testcontainers.postgres import PostgresContainer

        try:
            container = PostgresContainer(
                image, username=TEST_USER, password=TEST_PASSWORD, dbname="postgres"
            )
            settings = setup.settings.items()
            container.with_command([word for s in settings for word in ("-c", "=".join(s))])
            stack.callback(container.stop)
            container.start()
            host = container.get_container_host_ip()
            port = int(container.get_exposed_port(5432))
            return answering(local_url(port, host), f"container {image}")
        except Exception as error:  # the engine, the registry and the image all fail differently
            raise PostgresUnavailableError(one_line(error)) from error
