"""The one settings file. Without configuration: a local site on SQLite, with DEBUG off.

Each variable of the environment is described in README.md; a wrong value stops the start.
"""

from datetime import timedelta
from pathlib import Path

from missionsite.environment import (
    allowed_hosts,
    read_contact,
    read_database,
    read_directory,
    read_hosts,
    read_licence,
    read_publisher,
    read_secret_key,
    read_site_name,
    read_site_url,
    read_switch,
)

BASE_DIR = Path(__file__).resolve().parent.parent

# Database, secret key and collected static files.
DATA_DIR = read_directory("SITE_DATA_DIR", BASE_DIR / "data")

DEBUG = read_switch("SITE_DEBUG")
SITE_NAME = read_site_name("SITE_NAME", "Missions")
SITE_PUBLISHER = read_publisher("SITE_PUBLISHER")
SITE_CONTACT = read_contact("SITE_CONTACT")
SITE_LICENCE = read_licence("SITE_LICENCE", "https://creativecommons.org/licenses/by-sa/4.0/")
site_url = read_site_url("SITE_URL", "http://127.0.0.1:8000")
SITE_URL = site_url.geturl()
ALLOWED_HOSTS = allowed_hosts(site_url, read_hosts("SITE_HOSTS"))
BEHIND_PROXY = read_switch("SITE_BEHIND_PROXY")
SECRET_KEY = read_secret_key("SITE_SECRET_KEY", DATA_DIR / "secret-key")

INSTALLED_APPS = [
    "catalog",
    "reviews",
    "missionsite",
    "missionsite.apps.EditorsDeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django_filters",
    "axes",
]

MIDDLEWARE = [
    # What sets headers stands first, so that errors and static files have them as well.
    "missionsite.headers.security_headers",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Pads what it compresses by a random length, so that nobody can guess at secrets by size.
    "django.middleware.gzip.GZipMiddleware",
    "missionsite.compression.brotli_pages",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "missionsite.urls"
WSGI_APPLICATION = "missionsite.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": read_database("DATABASE_URL", DATA_DIR / "site.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# One folder for each app, a file of the same name in each: `loaddata missions` finds them all.
FIXTURE_DIRS = [BASE_DIR / "fixtures" / "catalog", BASE_DIR / "fixtures" / "reviews"]
# One canonical text under plain dumpdata and loaddata.
SERIALIZATION_MODULES = {"json": "catalog.canonical"}

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATIC_ROOT.mkdir(exist_ok=True)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "missionsite.static_files.StaticFilesStorage"},
}

# An editor's form of a long series has a row for each episode; Django's own limit is 1,000.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# Logging in

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "admin:login"

# Ten failures for one name from one address within ten minutes shut that pair out for ten more.
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=10)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_USERNAME_CALLABLE = "missionsite.clients.client_name"
AXES_CLIENT_IP_CALLABLE = "missionsite.clients.client_address"
AXES_LOCKOUT_TEMPLATE = "429.html"
# Nobody asked for a record of who logged in when.
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
# Editors need no tables of failures among their records: `manage.py axes_list_attempts`.
AXES_ENABLE_ADMIN = False
# People type passwords where the name belongs; the address is what an operator can act on.
AXES_SENSITIVE_PARAMETERS = ["username"]

# Transport and cookies

IS_HTTPS = site_url.scheme == "https"
SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_HSTS_SECONDS = int(timedelta(days=365).total_seconds()) if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = IS_HTTPS
# Anybody may enter a domain that sends `preload` in the browsers' built-in lists, and leaving
# them takes months. That is for the owner of the domain to decide, not for a default.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "DENY"

SESSION_ENGINE = "missionsite.sessions"
SESSION_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = IS_HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {
        # All goes to the root's one handler: no mail to nobody, no line twice.
        "django": {"handlers": [], "level": "INFO"},
        # A mistyped address is not the site's trouble; the server's access log has it.
        "django.request": {"level": "ERROR"},
        "axes": {"level": "WARNING"},
    },
}
