#!/bin/sh
# A computer within the computer, for one test: namespaces of its own, a writable copy
# of what a service manager and browsers read, and no other process. It needs root.
#
#   session.sh CGROUP HOME RUNTIME UID     CGROUP: an empty cgroup (version 2), for it alone
#
# It says "ready" and stays until its standard input is closed. "nsenter" comes in.
set -eu
if [ "${inside:-}" = "" ]; then
	echo $$ >"$1/cgroup.procs"
	inside=yes exec unshare --mount --cgroup --pid --net --fork --kill-child --propagation private "$0" "$@"
fi
home=$2 runtime=$3 uid=$4

mount -t proc proc /proc
ip link set lo up
copies=$(mktemp -d)
mount -t tmpfs tmpfs "$copies"
for folder in /etc /usr/lib /usr/local; do
	name=$(echo $folder | tr / _)
	mkdir "$copies/$name" "$copies/$name.work"
	mount -t overlay overlay -o "lowerdir=$folder,upperdir=$copies/$name,workdir=$copies/$name.work" $folder
done
rm -f /etc/systemd/user/offhours.service /usr/lib/systemd/user/offhours.service
# A sound server would come up with the session, and write in the home folder.
mkdir -p /etc/systemd/user
for unit in pulseaudio.service pulseaudio.socket; do ln -sf /dev/null /etc/systemd/user/$unit; done

# What tells a program that systemd runs this computer.
mkdir -p /run/systemd
mount -t tmpfs tmpfs /run/systemd
mkdir /run/systemd/system

# A user manager keeps its services in cgroups below its own, which must be its user's.
mount -t cgroup2 cgroup2 /sys/fs/cgroup
mkdir /sys/fs/cgroup/init
while read -r process; do
	echo "$process" >/sys/fs/cgroup/init/cgroup.procs 2>/dev/null || true
done </sys/fs/cgroup/cgroup.procs
chown -R "$uid" /sys/fs/cgroup/init
chown "$uid" /sys/fs/cgroup /sys/fs/cgroup/cgroup.procs /sys/fs/cgroup/cgroup.subtree_control
chown "$uid" "$home" "$runtime"
echo ready
cat >/dev/null
