package gongbo.extract;

import gongbo.release.Topic;

/**
 * A ministry, agency or institute.
 *
 * @param name the full name
 * @param headTitle the job title of the head, such as 장관
 * @param topic the topic of its releases when no other rule finds one
 */
record Agency(String name, String headTitle, Topic topic) {}
