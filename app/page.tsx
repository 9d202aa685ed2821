export default function HomePage() {
  return (
    <main>
      <h1>Grantscope</h1>
      <p>See an OAuth 2.0 grant happen, one message at a time.</p>
    </main>
  );
}
