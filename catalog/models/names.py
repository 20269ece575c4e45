"""Small tables that name countries, languages and genres."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from catalog.cldr import country_name, is_country_code, is_language_code, language_name
from catalog.natural_keys import KeyField, NaturallyKeyed


class Country(NaturallyKeyed):
    """A country by its ISO 3166-1 code; CLDR names it in the reader's language."""

    KEY = ("code",)

    code = models.CharField(
        _("code"),
        max_length=2,
        unique=True,
        help_text=_("Two letters of ISO 3166-1, such as FR."),
    )

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ("code",)

    def __str__(self):
        return self.name

    def clean(self):
        if not is_country_code(self.code):
            raise ValidationError(
                {"code": _("“%(code)s” is no ISO 3166-1 country code.") % {"code": self.code}}
            )

    @property
    def name(self) -> str:
        return country_name(self.code)


class Language(NaturallyKeyed):
    """A language by its BCP 47 tag; CLDR names it in the reader's language."""

    KEY = ("code",)

    code = models.CharField(
        _("code"),
        max_length=35,
        unique=True,
        help_text=_("A language tag of BCP 47, such as fr or pt-BR."),
    )

    class Meta:
        verbose_name = _("language")
        verbose_name_plural = _("languages")
        ordering = ("code",)

    def __str__(self):
        return self.name

    def clean(self):
        if not is_language_code(self.code):
            raise ValidationError(
                {"code": _("“%(code)s” is no BCP 47 language tag.") % {"code": self.code}}
            )

    @property
    def name(self) -> str:
        return language_name(self.code)


class Genre(NaturallyKeyed):
    KEY = ("slug",)

    slug = KeyField(_("slug"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=120)

    class Meta:
        verbose_name = _("genre")
        verbose_name_plural = _("genres")
        ordering = ("slug",)

    def __str__(self):
        return self.name
