# The program's image: packages by hash in a first stage, then only what runs, as a user without rights.

FROM python:3.11-slim AS packages
COPY deploy/requirements.lock .
RUN python -m venv /venv \
    && /venv/bin/pip install --quiet --no-cache-dir --no-deps --require-hashes --requirement requirements.lock

FROM python:3.11-slim
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin motcua \
    && install --directory --owner=motcua --mode=0700 /data
ENV PATH=/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
COPY --from=packages /venv /venv
WORKDIR /app
COPY manage.py pyproject.toml ./
COPY api api
COPY tenants tenants
COPY plans plans
COPY reporting reporting
COPY deploy/provision deploy/provision
USER motcua
EXPOSE 8000
HEALTHCHECK CMD ["python", "-m", "api.probe", "8000"]
CMD ["python", "-m", "api.server", "--host", "0.0.0.0", "--port", "8000"]
