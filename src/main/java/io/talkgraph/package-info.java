/** TalkGraph: conferences, talks, speakers, organizations, projects and themes as one catalogue behind GraphQL. */
@org.jspecify.annotations.NullMarked
package io.talkgraph;
