using System.Buffers;
using System.Runtime.CompilerServices;

namespace Tallyman.Reading.Tokens;

/// <summary>A list over a pooled array, which goes back at <see cref="Dispose"/>.</summary>
internal sealed class PooledList<T> : IDisposable
{
    private T[] _items = ArrayPool<T>.Shared.Rent(16);

    /// <summary>Number of items.</summary>
    public int Count { get; private set; }

    /// <summary>The items.</summary>
    public Span<T> Span => _items.AsSpan(0, Count);

    /// <summary>Adds one at the end.</summary>
    public void Add(in T item)
    {
        if (Count == _items.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(Count * 2);
            _items.CopyTo(larger, 0);
            Return();
            _items = larger;
        }

        _items[Count++] = item;
    }

    /// <summary>Takes the last one away.</summary>
    public void RemoveLast() => Count--;

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        Return();
        _items = [];
        Count = 0;
    }

    private void Return() => ArrayPool<T>.Shared.Return(_items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}
