"""Where a server listens: reading `[address:]port`, and whether it is free."""

import re
import socket
from ipaddress import ip_address
from typing import NamedTuple

LOCAL_HOST = "127.0.0.1"
ADDRESS_AND_PORT = re.compile(r"(?:(?P<host>[^:\[\]]+|\[[^\[\]]+\]):)?(?P<port>[0-9]{1,5})")


class Listener(NamedTuple):
    host: str
    port: int

    @property
    def url(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    @property
    def is_every_address(self) -> bool:
        return ip_address(self.host).is_unspecified

    def refuse_if_taken(self) -> None:
        """Raise OSError where the server could not listen.

        The server itself would not notice: it shares a port with whoever allows it.
        """
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        with socket.socket(family) as trial:
            # A port that was in use a moment ago is free.
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind((self.host, self.port))


def read_listener(text: str) -> Listener:
    """`8000`, `192.0.2.1:8000`, `localhost:8000` or `[::1]:8000`; ValueError for all else."""
    match = ADDRESS_AND_PORT.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no place to listen")
    host = match["host"] or LOCAL_HOST
    if host == "localhost":
        host = LOCAL_HOST
    bracketed = host.startswith("[")
    address = ip_address(host.strip("[]"))
    port = int(match["port"])
    if bracketed != (address.version == 6) or not 0 < port < 2**16:
        raise ValueError(f"{text!r} is no place to listen")
    return Listener(str(address), port)
