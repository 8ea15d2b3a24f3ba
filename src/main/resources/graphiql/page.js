// GraphiQL with operations to begin with; ?query= in the address, as a link to an operation has it, comes first.
const { createElement, useState } = React;

/** The example operations of the server: file name, title and description of each, and its text. */
async function loadExamples() {
  const names = await (await fetch('examples/index.json')).json();
  return Promise.all(names.map(async (name) => {
    const text = await (await fetch(`examples/${name}.graphql`)).text();
    const [title, description] = text.split('\n').map((line) => line.replace(/^# /, ''));
    return { name, title, description, text };
  }));
}

/** A pane that lists the examples; a click opens one in a tab of its own. */
function examplesPlugin(examples) {
  const Icon = () =>
    createElement('svg', { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 },
      createElement('path', { d: 'M4 5h16M4 12h16M4 19h10' }));
  const Content = () => {
    const { addTab, queryEditor } = GraphiQL.React.useEditorContext({ nonNull: true });
    const [opened, setOpened] = useState(null);
    const open = (example) => {
      addTab();
      setOpened(example.name);
      // The new tab fills its editor first.
      setTimeout(() => queryEditor.setValue(example.text), 0);
    };
    return createElement('div', { className: 'examples' },
      createElement('div', { className: 'examples-title' }, 'Examples'),
      createElement('ul', null, examples.map((example) =>
        createElement('li', { key: example.name },
          createElement('button',
            { type: 'button', onClick: () => open(example), 'aria-pressed': opened === example.name },
            createElement('strong', null, example.title),
            createElement('span', null, example.description))))));
  };
  return { title: 'Examples', icon: Icon, content: Content };
}

/** The headers of a curator: quarkus:dev hands out a token, and its page says where; no other server does. */
async function curatorHeaders() {
  const source = document.querySelector('meta[name=curator-token]');
  const answer = source && await fetch(source.content);
  return answer?.ok
    ? JSON.stringify({ Authorization: `Bearer ${(await answer.text()).trim()}` }, null, 2)
    : undefined;
}

(async () => {
  const address = new URLSearchParams(window.location.search);
  const examples = await loadExamples();
  const headers = await curatorHeaders();
  const welcome =
`# Welcome to TalkGraph: conferences, talks, people,
# projects and themes, read from trip reports.
#
# Ctrl-Enter asks. Ctrl-Space completes. On the left are
# a book that explains every type and field, and more
# examples.
#
`;
  const page = createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({
      url: '../graphql',
      subscriptionUrl: String(new URL('../graphql', window.location)).replace(/^http/, 'ws').replace(/[?#].*/, ''),
    }),
    defaultQuery: welcome + examples[0].text,
    query: address.get('query') ?? undefined,
    variables: address.get('variables') ?? undefined,
    headers,
    defaultHeaders: headers,
    defaultEditorToolsVisibility: headers ? 'headers' : false,
    plugins: [examplesPlugin(examples)],
  });
  ReactDOM.render(page, document.getElementById('graphiql'));
})();
