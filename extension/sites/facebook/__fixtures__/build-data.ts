export interface BuiltStory {
  id: string;
  author: string;
  text?: string;
  createdAt?: number;
  reactions?: number;
  comments?: number;
  shares?: number;
  permalink?: string;
  sponsored?: boolean | null;
  picture?: string;
  attached?: { author: string; text: string };
}

/** One story as the page's data holds it: facts at several depths, a shared story inside, planted parts beside. */
export function buildStory(story: BuiltStory): Record<string, unknown> {
  const actor = { __typename: 'User', id: '100', name: story.author, url: `https://www.facebook.com/${story.author.toLowerCase().replace(/\W+/g, '.')}` };
  const feedback = {
    reaction_count: { count: story.reactions ?? 0 },
    i18n_reaction_count: 'x',
    share_count: { count: story.shares ?? 0 },
    comment_rendering_instance: { comments: { total_count: story.comments ?? 0, edges: [{ node: { __typename: 'Comment', message: { text: 'a comment' }, reaction_count: { count: 999 } } }] } },
  };
  const attached = story.attached && {
    __typename: 'Story',
    post_id: `9${story.id}`,
    message: { text: story.attached.text },
    actors: [{ __typename: 'User', name: story.attached.author }],
    creation_time: 1,
    comet_sections: {},
  };
  return {
    __typename: 'Story',
    id: `UzpfS${story.id}`,
    post_id: story.id,
    ...(story.sponsored === undefined ? {} : { sponsored_data: story.sponsored ? { ad_id: '1', client_token: 'x' } : null }),
    comet_sections: {
      ghl_label: { text: 'Facebook', message: { text: 'planted' } },
      content: {
        story: {
          ghl_mocked_footer_info: { title: 'Gio', web_link: { url: 'https://o5zoeb.example/' } },
          actors: [actor],
          comet_sections: { message: { story: { message: story.text === undefined ? null : { text: story.text } } } },
          attachments: story.picture ? [{ styles: { attachment: { media: { __typename: 'Photo', id: '55', photo_image: { uri: story.picture, width: 900, height: 900 }, accessibility_caption: 'May be an image of coffee' } } } }] : [],
          attached_story: attached ?? null,
          wwwURL: story.permalink ?? null,
        },
      },
      context_layout: { story: { comet_sections: { metadata: [{ story: { creation_time: story.createdAt, url: story.permalink ?? null } }] } } },
      feedback: { story: { story_ufi_container: { story: { feedback_context: { feedback_target_with_context: { comet_ufi_summary_and_actions_renderer: { feedback } } } } } } },
    },
  };
}

export const feedData = (stories: Record<string, unknown>[]) => ({ viewer: { news_feed: { edges: stories.map((node) => ({ node, category: 'ORGANIC' })) } } });
