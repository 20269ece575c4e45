from django.core.serializers.json import Deserializer

__all__ = ["Deserializer"]
