// GraphiQL with an operation to begin with; ?query= in the address, as a link to an operation has it, comes first.
(async () => {
  const address = new URLSearchParams(window.location.search);
  const defaultQuery = await (await fetch('default.graphql')).text();
  const page = React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '../graphql' }),
    defaultQuery,
    query: address.get('query') ?? undefined,
    variables: address.get('variables') ?? undefined,
    defaultEditorToolsVisibility: false,
  });
  ReactDOM.render(page, document.getElementById('graphiql'));
})();
