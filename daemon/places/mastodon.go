package places

import "offhours/protocol"

// known is what software is known to show under a path.
type known struct {
	name, path string
	role       protocol.Role
}

// mastodon are the pages of a Mastodon server, from its own routes (config/routes of
// github.com/mastodon/mastodon, June 2026). A post is at /@user/1; what else has two
// segments stands before it. The rest are timelines, people and what they have posted.
func mastodon() []known {
	return []known{
		{"publish", "/publish", protocol.Content},
		{"share", "/share", protocol.Content},
		{"deck-publish", "/deck/publish", protocol.Content},
		{"conversations", "/conversations", protocol.Care},
		{"deck-conversations", "/deck/conversations", protocol.Care},
		{"notifications", "/notifications/**", protocol.Community},
		{"deck-notifications", "/deck/notifications/**", protocol.Community},
		{"notifications-v2", "/notifications_v2/**", protocol.Community},
		{"follow-requests", "/follow_requests", protocol.Community},
		{"settings", "/settings/**", protocol.Admin},
		{"profile", "/profile/**", protocol.Admin},
		{"auth", "/auth/**", protocol.Admin},
		{"oauth", "/oauth/**", protocol.Admin},
		{"admin", "/admin/**", protocol.Admin},
		{"filters", "/filters/**", protocol.Admin},
		{"relationships", "/relationships", protocol.Admin},
		{"statuses-cleanup", "/statuses_cleanup", protocol.Admin},
		{"invites", "/invites", protocol.Admin},
		{"blocks", "/blocks", protocol.Admin},
		{"mutes", "/mutes", protocol.Admin},
		{"domain-blocks", "/domain_blocks", protocol.Admin},
		{"followed-tags", "/followed_tags", protocol.Admin},
		{"public", "/public/**", protocol.Feed},
		{"explore", "/explore/**", protocol.Feed},
		{"deck", "/deck/**", protocol.Feed},
		{"tags", "/tags/**", protocol.Feed},
		{"lists", "/lists/**", protocol.Feed},
		{"links", "/links/**", protocol.Feed},
		{"collections", "/collections/**", protocol.Feed},
		{"media", "/*/media", protocol.Feed},
		{"followers", "/*/followers", protocol.Feed},
		{"following", "/*/following", protocol.Feed},
		{"with-replies", "/*/with_replies", protocol.Feed},
		{"posts", "/*/*", protocol.Community},
	}
}
