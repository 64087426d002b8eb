# sdgen in a container:  docker build -t sdgen .
#
#   docker run --rm --user "$(id -u)" --volume "$PWD":/data sdgen \
#       run start --scenario ecommerce --target shop.sqlite
#
# compose.yaml has a Postgres beside it, and the pages.
FROM python:3.13-slim AS build
WORKDIR /source
COPY . .
RUN python -m venv /opt/sdgen && /opt/sdgen/bin/pip install --no-cache-dir .

FROM python:3.13-slim
RUN useradd --uid 1000 --create-home sdgen && install --directory --owner sdgen /data
COPY --from=build /opt/sdgen /opt/sdgen
ENV PATH=/opt/sdgen/bin:$PATH
USER sdgen
# Scenarios, database files and the record of runs (sdgen-runs.sqlite) are in the current folder.
WORKDIR /data
VOLUME /data
ENTRYPOINT ["sdgen"]
CMD ["--help"]
