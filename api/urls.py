"""The root: the API under its version, and the probes outside of it."""

from django.urls import include, path

from api.health import healthz, readyz
from api.http import errors

urlpatterns = [
    path("healthz", healthz),
    path("readyz", readyz),
    path("api/v1/", include("api.v1.urls")),
]

handler400 = errors.bad_request
handler404 = errors.not_found
handler500 = errors.internal
