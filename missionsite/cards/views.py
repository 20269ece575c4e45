from hashlib import sha256

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag

from catalog.listing import read_only
from catalog.models import Show
from missionsite.cards.contents import card_of, list_card, production_card, site_card
from missionsite.cards.drawing import DESIGN, draw
from missionsite.formats.facts import public_records

AN_HOUR = 60 * 60


@read_only
def show_record(request, *, kind, **key):
    record = get_object_or_404(public_records(kind.model), **kind.lookup(key))
    return drawn(request, card_of(record))


@read_only
def show_production(request, show):
    return drawn(request, production_card(get_object_or_404(Show.objects.published(), slug=show)))


@read_only
def show_list(request, *, kind):
    return drawn(request, list_card(kind))


@read_only
def show_site(request):
    return drawn(request, site_card())


def drawn(request, card):
    """The card as an image, drawn only for who has not got it yet."""
    words = f"{DESIGN} {card!r}".encode()
    etag = quote_etag(sha256(words).hexdigest()[:32])
    response = get_conditional_response(request, etag=etag)
    if response is None:
        response = HttpResponse(draw(card), content_type="image/png", headers={"ETag": etag})
    patch_cache_control(response, public=True, max_age=AN_HOUR)
    return response
