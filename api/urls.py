"""The root: the API under its version, and outside of it probes, the pages of people's accounts and operators'."""

from django.urls import include, path

from api.admin.tables import site
from api.calendar import calendar
from api.health import healthz, readyz
from api.http import errors

urlpatterns = [
    path("healthz", healthz),
    path("readyz", readyz),
    path("api/v1/", include("api.v1.urls")),
    path("accounts/", include("api.accounts.urls")),
    path("calendar/<str:token>.ics", calendar, name="calendar"),
    path("admin/", site.urls),
]

handler400 = errors.bad_request
handler404 = errors.not_found
handler500 = errors.internal
