# cvpdf with its fonts and Pango inside:  docker run --rm -v "$PWD:/work" cvpdf build resume.md
FROM python:3.13-slim AS wheel
WORKDIR /src
COPY . .
RUN python -m pip install --no-cache-dir build && python -m build --wheel --outdir /wheel

FROM python:3.13-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libharfbuzz-subset0 libfontconfig1 \
    && rm -rf /var/lib/apt/lists/*
COPY requirements.lock /tmp/requirements.lock
RUN --mount=type=bind,from=wheel,source=/wheel,target=/wheel \
    python -m pip install --no-cache-dir --require-hashes --requirement /tmp/requirements.lock \
    && python -m pip install --no-cache-dir --no-deps /wheel/*.whl \
    && rm /tmp/requirements.lock \
    && useradd --create-home --uid 1000 author
USER author
WORKDIR /work
ENTRYPOINT ["cvpdf"]
CMD ["--help"]
