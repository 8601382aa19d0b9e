<!doctype html>
<html lang="en">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Your account</title>
    <link rel="stylesheet" href="/shop.css">
</head>
<body>
<main class="panel narrow">
@if ($user)
    <h1>Your account</h1>
    <p id="who">{{ $user->name }}</p>
@else
    <h1>Open an account</h1>
    @foreach ($errors->all() as $error)
        <p role="alert">{{ $error }}</p>
    @endforeach
    <form method="post" action="/account">
        @csrf
        <div class="field"><label for="name">Name</label><input id="name" name="name" value="{{ old('name') }}" autocomplete="name" required></div>
        <div class="field"><label for="email">E-mail</label><input id="email" name="email" type="email" value="{{ old('email') }}" autocomplete="email" required></div>
        <div class="field"><label for="password">Password</label><input id="password" name="password" type="password" autocomplete="new-password" required minlength="8"></div>
        <button class="primary">Open the account</button>
    </form>
@endif
    <p><a href="/">To the shop</a></p>
</main>
</body>
</html>
