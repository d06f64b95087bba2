package gongbo.extract;

import gongbo.release.Topic;

/**
 * A ministry, agency or institute.
 *
 * @param name its full name
 * @param headTitle the title of its head, such as 장관
 * @param topic what its releases are about when nothing else tells
 */
record Agency(String name, String headTitle, Topic topic) {}
