#!/bin/sh
# Secrets that nobody gave are made at the first start and kept in the volume /data/secrets, which all containers of the installation share.
set -eu
umask 077
secret() {
    [ -s "/data/secrets/$1" ] && return
    # complete or absent: containers start together
    head -c 48 /dev/urandom | base64 | tr -d '\n=+/' >"/data/secrets/$1.$$"
    ln "/data/secrets/$1.$$" "/data/secrets/$1" 2>/dev/null || true
    rm -f "/data/secrets/$1.$$"
}
if [ -z "${SECRET_KEY:-}${SECRET_KEY_FILE:-}" ]; then
    secret secret_key
    export SECRET_KEY_FILE=/data/secrets/secret_key
fi
exec dotnet /app/WowDash.Web.dll "$@"
