#!/bin/sh
# Configures Postfix from the environment and runs it in the foreground.
#   SMARTHOST      where everything goes, such as [smtp.example.org]:587 (in brackets: that host and not its MX)
#   SMARTHOST_TLS  Postfix's smtp_tls_security_level; none for a developer's inbox. Default: secure, with the name in the certificate
#   MAIL_NAME      the name this relay says in EHLO. Default: the container's
# /run/secrets/smarthost-login holds USER:PASSWORD; empty where the smarthost asks for none.
set -eu
: "${SMARTHOST:?Name the smarthost, such as [smtp.example.org]:587.}"

mkdir -p /etc/postfix
touch /etc/postfix/main.cf
[ -f /etc/postfix/master.cf ] || cp /usr/share/postfix/master.cf.dist /etc/postfix/master.cf
postconf -F '*/*/chroot=n' # the container is the cage; in Debian's own the resolver's files would be missing
postconf -e \
  "compatibility_level=3.6" \
  "maillog_file=/dev/stdout" \
  "myhostname=${MAIL_NAME:-$(hostname)}" \
  "mydestination=" \
  "alias_maps=" \
  "inet_interfaces=all" \
  "mynetworks=127.0.0.0/8 10.0.0.0/8 172.16.0.0/12 192.168.0.0/16" \
  "smtpd_relay_restrictions=permit_mynetworks,reject" \
  "smtpd_client_connection_count_limit=0" \
  "relayhost=$SMARTHOST" \
  "smtp_tls_security_level=${SMARTHOST_TLS:-secure}" \
  "smtp_tls_CAfile=/etc/ssl/certs/ca-certificates.crt" \
  "maximal_queue_lifetime=3d" \
  "bounce_queue_lifetime=3d" \
  "message_size_limit=26214400"
if [ -s /run/secrets/smarthost-login ]; then
  (umask 077; printf '%s %s\n' "$SMARTHOST" "$(cat /run/secrets/smarthost-login)" >/etc/postfix/login)
  postconf -e "smtp_sasl_auth_enable=yes" "smtp_sasl_password_maps=texthash:/etc/postfix/login" "smtp_sasl_security_options=noanonymous"
fi
exec postfix start-fg
