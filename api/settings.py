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
    "django.contrib.admin.apps.SimpleAdminConfig",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.postgres",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "guardian",
    "oauth2_provider",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "corsheaders",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "procrastinate.contrib.django",
    "tenants",
    "plans",
    "reporting",
    "api",
]

MIDDLEWARE = [
    "api.http.middleware.RequestMiddleware",
    "api.http.security.SecurityHeaders",
    "api.http.rates.RateMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "api.accounts.cors.FrontendCors",
    # Sessions serve the pages alone; the API reads bearer tokens only, and none of these looks at a cookie there.
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "api.accounts.language.PageLanguage",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "api.urls"
WSGI_APPLICATION = "api.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "api" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "api.accounts.wording.words",
            ]
        },
    }
]

# One transaction a request: the scope (wall 3) lives and ends with it.
DATABASES: dict[str, Any] = {"default": {**database_settings(ENVIRONMENT), "ATOMIC_REQUESTS": True}}
#: Jobs stand in ``api/jobs``; a job takes ids and opens the scope of one unit itself.
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "tenants.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
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
    "COMPLIANT_BCP_RFC9700_IMPLICIT_GRANT": True,
    "COMPLIANT_BCP_RFC9700_PASSWORD_GRANT": True,
    "COMPLIANT_BCP_RFC9700_ACCESS_TOKEN_TRANSPORT": True,
    "ALLOWED_REDIRECT_URI_SCHEMES": ["https"] if PRODUCTION else ["https", "http"],
    "SCOPES_BACKEND_CLASS": "tenants.oauth.ClientScopes",
    "OAUTH2_VALIDATOR_CLASS": "tenants.oauth.Validator",
    # A client's secret is 128 random characters: one salted hash is as good as a million rounds, which cost 0.66 s.
    "CLIENT_SECRET_HASHER": "client_secret",
    "ACCESS_TOKEN_EXPIRE_SECONDS": 3600,
    "AUTHORIZATION_CODE_EXPIRE_SECONDS": 60,
    # Renewed at each use; a token that was used already ends its whole family (RFC 9700 section 4.14).
    "REFRESH_TOKEN_EXPIRE_SECONDS": 14 * 24 * 3600,
    "REFRESH_TOKEN_REUSE_PROTECTION": True,
    "SCOPES": {
        "api": "Mọi quyền của người dùng / Everything that the person may do",
        "plans:read": "Đọc kế hoạch / Read plans",
        "reports:read": "Đọc báo cáo / Read reports",
        "reports:write": "Nhập số liệu báo cáo / Fill in reports",
        "consolidated:read": "Đọc số liệu tổng hợp / Read consolidated figures",
        "webhooks:manage": "Quản lý webhook / Manage webhooks",
    },
}

# One cache for all workers, in the database: it counts attempts to sign in.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "tenants_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = ("__Host-session", "__Host-csrf") if PRODUCTION else ("session", "csrf")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "api.accounts.pages.form_refused"

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "account_home"
ALLAUTH_TRUSTED_PROXY_COUNT = ENVIRONMENT.trusted_proxies
ACCOUNT_ADAPTER = "api.accounts.adapters.AccountAdapter"
ACCOUNT_FORMS = {"change_password": "api.accounts.forms.ChangePassword"}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
# Digests alone are mailed; without a server the worker mails nothing.
if ENVIRONMENT.mail is not None:
    EMAIL_HOST, EMAIL_PORT = ENVIRONMENT.mail.host, ENVIRONMENT.mail.port
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = ENVIRONMENT.mail.user, ENVIRONMENT.mail.password
    EMAIL_USE_SSL = ENVIRONMENT.mail.tls_first
    EMAIL_USE_TLS = bool(ENVIRONMENT.mail.user) and not ENVIRONMENT.mail.tls_first
    EMAIL_TIMEOUT = 20  # seconds
    DEFAULT_FROM_EMAIL = ENVIRONMENT.mail.sender
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False  # ends the other sessions, not the one in which it is changed
ACCOUNT_SESSION_REMEMBER = False
# Failed attempts: of an account, whoever tries, then of an address; successful ones do not count.
ACCOUNT_RATE_LIMITS = {"login_failed": "5/15m/key,30/m/ip", "login": "60/m/ip"}
MFA_ADAPTER = "api.accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True  # addresses are used for digests alone
MFA_TOTP_ISSUER = "Mot cua"
MFA_TOTP_TOLERANCE = 1  # half a minute either way: clocks of telephones differ
SOCIALACCOUNT_ADAPTER = "api.accounts.adapters.SocialAdapter"
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
OIDC_OFFERED = ENVIRONMENT.oidc is not None
if ENVIRONMENT.oidc is not None:
    SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "OAUTH_PKCE_ENABLED": True,
            "APPS": [
                {
                    "provider_id": "oidc",
                    "name": ENVIRONMENT.oidc.name,
                    "client_id": ENVIRONMENT.oidc.client_id,
                    "secret": ENVIRONMENT.oidc.client_secret,
                    "settings": {"server_url": ENVIRONMENT.oidc.issuer},
                }
            ],
        }
    }

CORS_URLS_REGEX = r"^/api/v1/(?!authorize/)"
CORS_ALLOW_HEADERS = ["accept", "accept-language", "authorization", "content-type", "idempotency-key", "if-match"]
CORS_ALLOW_HEADERS += ["if-none-match", "x-request-id"]
CORS_EXPOSE_HEADERS = ["ETag", "Location", "Retry-After", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"]
CORS_EXPOSE_HEADERS += ["Content-Disposition", "X-Request-Id"]
CORS_PREFLIGHT_MAX_AGE = 600

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
# TLS ends at the reverse proxy, which must set this header itself, whatever its caller sent. Probes come without it.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PRODUCTION else None
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
# W021 wants HSTS preload: whoever owns the parent domain asks for that, not one host below it.
# W005 wants the issuer named in the code's redirect: that tells apart several authorisation servers, and here is one.
SILENCED_SYSTEM_CHECKS += ["security.W021", "oauth2_provider.W005"]

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
    # Named here, else another kind of anything would rename it in every generated client.
    "ENUM_NAME_OVERRIDES": {"KindEnum": ["quarter", "year", "ad_hoc"], "LineKindEnum": ["annex", "group", "task"]},
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
