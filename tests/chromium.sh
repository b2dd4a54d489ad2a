#!/bin/sh
# Starts $BROWSER without the features $UNWANTED. The driver has such a list of its own, and
# Chromium heeds only the last one: ours is put at the end of that.
for word do
	shift
	case $word in --disable-features=*) word=$word,$UNWANTED ;; esac
	set -- "$@" "$word"
done
exec "$BROWSER" "$@"
