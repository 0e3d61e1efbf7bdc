"""The application's routes and, under ``/limit/``, the same answers by hand."""

from django.urls import include, path

from tests.benchmarks import limit, limit_progress

urlpatterns = [
    path("", include("api.urls")),
    path("limit/units/<uuid:unit>/bare/", limit.bare),
    path("limit/units/<uuid:unit>/entered/", limit.entered),
    path("limit/units/<uuid:unit>/tasks/", limit.tasks),
    path("limit/units/<uuid:unit>/consolidated/<uuid:period>/", limit.consolidated),
    path("limit/units/<uuid:unit>/received/progress/", limit_progress.progress),
]
