"""Django's settings; everything that varies comes from :mod:`api.environment`."""

from pathlib import Path
from typing import Any

from api.environment import database_settings, read

ENVIRONMENT = read()
BASE_DIR = Path(__file__).resolve().parent.parent

SECRET_KEY = ENVIRONMENT.secret_key
DEBUG = False
PRODUCTION = ENVIRONMENT.production
ALLOWED_HOSTS = list(ENVIRONMENT.allowed_hosts)

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "guardian",
    "oauth2_provider",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "tenants",
    "plans",
    "reporting",
    "api",
]

MIDDLEWARE = [
    "api.http.middleware.RequestMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
]

ROOT_URLCONF = "api.urls"
WSGI_APPLICATION = "api.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "api" / "templates"],
        "APP_DIRS": True,
    }
]

# One transaction a request: the scope (wall 3) lives and ends with it.
DATABASES: dict[str, Any] = {"default": {**database_settings(ENVIRONMENT), "ATOMIC_REQUESTS": True}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "tenants.User"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher", "tenants.oauth.ClientSecretHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
# Rights come from tenants.access alone: guardian holds grants, its backend and its anonymous user are not used.
ANONYMOUS_USER_NAME = None
GUARDIAN_MONKEY_PATCH_USER = False
SILENCED_SYSTEM_CHECKS = ["guardian.W001"]

OAUTH2_PROVIDER_APPLICATION_MODEL = "tenants.Application"
OAUTH2_PROVIDER_ACCESS_TOKEN_MODEL = "tenants.AccessToken"  # noqa: S105 - a model's name
OAUTH2_PROVIDER_REFRESH_TOKEN_MODEL = "tenants.RefreshToken"  # noqa: S105 - a model's name
OAUTH2_PROVIDER_GRANT_MODEL = "tenants.Grant"
OAUTH2_PROVIDER_ID_TOKEN_MODEL = "tenants.IDToken"  # noqa: S105 - a model's name
OAUTH2_PROVIDER = {
    "COMPLIANT_BCP_RFC9700_TOKEN_STORAGE": True,
    "COMPLIANT_BCP_RFC9700_PKCE_METHOD": True,
    "SCOPES_BACKEND_CLASS": "tenants.oauth.ClientScopes",
    # A client's secret is 128 random characters: one salted hash is as good as a million rounds, which cost 0.66 s.
    "CLIENT_SECRET_HASHER": "client_secret",
    "ACCESS_TOKEN_EXPIRE_SECONDS": 3600,
    "SCOPES": {
        "plans:read": "Đọc kế hoạch / Read plans",
        "reports:read": "Đọc báo cáo / Read reports",
        "consolidated:read": "Đọc số liệu tổng hợp / Read consolidated figures",
    },
}

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
# Straight from the installed packages: nothing to collect.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = False  # TLS ends at the reverse proxy
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTION else 0

REST_FRAMEWORK: dict[str, Any] = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["api.http.authentication.BearerAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_RENDERER_CLASSES": ["api.http.rendering.JsonRenderer"],
    "DEFAULT_PARSER_CLASSES": ["api.http.rendering.JsonParser"],
    "DEFAULT_PAGINATION_CLASS": "api.http.pagination.RowPagination",
    "DEFAULT_FILTER_BACKENDS": ["api.http.filtering.StrictFilterBackend"],
    "DEFAULT_SCHEMA_CLASS": "api.http.schema.Schema",
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "api.http.rendering.Negotiation",
    "DEFAULT_VERSIONING_CLASS": None,
    "EXCEPTION_HANDLER": "api.http.problems.handle",
    "UNAUTHENTICATED_USER": None,
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}

SPECTACULAR_SETTINGS: dict[str, Any] = {
    "TITLE": "Kiểm soát thủ tục hành chính và cơ chế một cửa",
    "DESCRIPTION": (
        "Kế hoạch kiểm soát TTHC, cơ chế một cửa và báo cáo theo Thông tư 01/2020/TT-VPCP của phường, xã; tổng hợp ở "
        "cấp trên.\n\n"
        "Plans for administrative-procedure control and the one-stop mechanism, and reports on the forms of "
        "Thông tư 01/2020/TT-VPCP, of wards; consolidated by the unit above them."
    ),
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PUBLIC": True,
    "SERVE_AUTHENTICATION": [],
    "SERVE_PERMISSIONS": [],
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_ADD_EXPLICIT_BLANK_NULL_CHOICE": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "SWAGGER_UI_SETTINGS": {"deepLinking": True, "persistAuthorization": False},
    "POSTPROCESSING_HOOKS": ["drf_spectacular.hooks.postprocess_schema_enums", "api.http.schema.finish"],
    "AUTHENTICATION_WHITELIST": ["api.http.authentication.BearerAuthentication"],
}

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "api.http.logs.JsonFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "api.request": {"level": "INFO"},
        # Refusals are answers, not accidents; the request log holds their status.
        "django.request": {"level": "ERROR"},
    },
}
